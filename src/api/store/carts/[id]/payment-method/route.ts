import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { choosePaymentWorkflow } from "../../../../../workflows/placing/choose-payment"
import { readCartPayment } from "../../../../../workflows/placing/read-payment-choice"
import { answerCoupons } from "../../answer-coupons"
import type { PaymentMethodBodyType } from "../../validators"

/** How the cart is paid when it is placed as it is, and how it could be. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  res.status(200).json(await readCartPayment(req.scope, req.params.id))
}

/**
 * Chooses how the cart will be paid, of what its region offers; answers the cart
 * at the price that it has then, and its coupons. No payment begins.
 */
export const POST = async (
  req: MedusaRequest<PaymentMethodBodyType>,
  res: MedusaResponse
): Promise<void> => {
  await choosePaymentWorkflow(req.scope).run({
    input: { cart_id: req.params.id, ...req.validatedBody },
  })
  await answerCoupons(req, res)
}
