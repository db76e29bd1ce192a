import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdditionalData,
  UpdateCartWorkflowInputDTO,
} from "@medusajs/framework/types"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"

import { changeCartCouponsWorkflow } from "../../../../workflows/coupon/change-cart-coupons"
import { refetchCart } from "../answer-coupons"
import { tryCodes } from "../try-codes"

/**
 * Core's route through our gate. Core is given no codes: those that are named
 * are looked at first, and replace what the cart holds when the rest is done.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<
    Omit<UpdateCartWorkflowInputDTO, "id"> & AdditionalData
  >,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  const { promo_codes, ...changes } = req.validatedBody
  await tryCodes(req, id, promo_codes ?? [])
  await updateCartWorkflow(req.scope).run({ input: { ...changes, id } })
  if (promo_codes) {
    await changeCartCouponsWorkflow(req.scope).run({
      input: { cart_id: id, add: promo_codes, replaces: true },
    })
  }
  res.status(200).json({ cart: await refetchCart(req, id) })
}
