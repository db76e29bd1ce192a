import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdditionalData,
  CreateCartWorkflowInputDTO,
} from "@medusajs/framework/types"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"

import { changeCartCouponsWorkflow } from "../../../workflows/coupon/change-cart-coupons"
import { refetchCart } from "./answer-coupons"
import { customerIdOf } from "./guesser-of"
import { tryCodes } from "./try-codes"

/**
 * Core's route through our gate. Core is given no codes: they are looked at
 * before there is a cart, and go into it when there is one.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<CreateCartWorkflowInputDTO & AdditionalData>,
  res: MedusaResponse
): Promise<void> => {
  const { promo_codes = [], ...cart } = req.validatedBody
  await tryCodes(req, null, promo_codes)
  const { result } = await createCartWorkflow(req.scope).run({
    input: { ...cart, customer_id: customerIdOf(req) ?? undefined },
  })
  if (promo_codes.length > 0) {
    await changeCartCouponsWorkflow(req.scope).run({
      input: { cart_id: result.id, add: promo_codes },
    })
  }
  res.status(200).json({ cart: await refetchCart(req, result.id) })
}
