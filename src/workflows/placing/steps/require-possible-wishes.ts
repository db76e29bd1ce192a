import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import {
  refusalOfWishes,
  type PlacingRefusal,
  type PlacingWishes,
  type WishedRegion,
} from "../../../modules/placing/domain"
import { checkVatId } from "../../invoice/vat-ids"
import { refusePlacing } from "../refuse-placing"

type Input = { wishes: PlacingWishes; region?: WishedRegion | null }

const refusalOfVatIds = (wishes: PlacingWishes): PlacingRefusal | null => {
  for (const name of ["shipping_address", "billing_address"] as const) {
    const address = wishes[name]
    const checked = address?.vat_id
      ? checkVatId(address.vat_id, address.country_code ?? null)
      : null
    if (checked && !checked.ok) {
      const field = `${name}.vat_id`
      return {
        code: "vat_id_invalid",
        message: `${field}: ${checked.message}`,
        details: { field, reason: checked.message },
      }
    }
  }
  return null
}

export const requirePossibleWishesStepId = "require-possible-wishes-step"

/**
 * Refuses wishes that the cart's region cannot fulfil and VAT ids that are none,
 * before anything is followed.
 *
 * @throws MedusaError INVALID_DATA with the refusal's code
 */
export const requirePossibleWishesStep = createStep(
  requirePossibleWishesStepId,
  async ({ wishes, region }: Input) => {
    const refusal = refusalOfWishes(wishes, region) ?? refusalOfVatIds(wishes)
    if (refusal) {
      throw refusePlacing(refusal)
    }
    return new StepResponse(void 0)
  }
)
