import { MedusaError } from "@medusajs/framework/utils"

/** Somebody asks too often; it is answered with 429 and when to ask again. */
export class TooManyRequests extends MedusaError {
  constructor(
    message: string,
    code: string,
    readonly retry_after_seconds: number
  ) {
    super(MedusaError.Types.NOT_ALLOWED, message, code)
  }
}
