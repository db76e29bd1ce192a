import { MedusaError } from "@medusajs/framework/utils"

/** Whether the payment service said no; asking again would not change that. */
export const isRefusal = (error: unknown): boolean =>
  MedusaError.isMedusaError(error) &&
  error.type === MedusaError.Types.NOT_ALLOWED
