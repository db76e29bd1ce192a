import { MedusaError } from "@medusajs/framework/utils"

/** What was here is here no more, and will not come back; answered with 410. */
export class Gone extends MedusaError {
  constructor(message: string, code: string) {
    super(MedusaError.Types.NOT_FOUND, message, code)
  }
}
