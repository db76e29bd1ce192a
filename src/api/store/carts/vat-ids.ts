import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { checkVatId } from "../../../workflows/invoice/vat-ids"

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

const faultOf = (address: unknown): string | null => {
  const metadata = isObject(address) ? address.metadata : null
  const typed = isObject(metadata) ? metadata.vat_id : null
  if (typed === null || typed === undefined || typed === "") {
    return null
  }
  const country =
    isObject(address) && typeof address.country_code === "string"
      ? address.country_code
      : null
  const checked = checkVatId(typeof typed === "string" ? typed : "", country)
  return checked.ok ? null : checked.message
}

/**
 * Looks at the VAT ids that a cart's addresses bring in their metadata, which
 * core takes as they come.
 *
 * @throws MedusaError INVALID_DATA naming the field and the cure
 */
export const requireVatIds = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const body = isObject(req.body) ? req.body : {}
  for (const name of ["shipping_address", "billing_address"]) {
    const fault = faultOf(body[name])
    if (fault) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${name}.metadata.vat_id: ${fault}`,
        "vat_id_invalid"
      )
    }
  }
  next()
}
