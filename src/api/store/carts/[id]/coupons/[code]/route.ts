import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeCartCouponsWorkflow } from "../../../../../../workflows/coupon/change-cart-coupons"
import { holdsCode } from "../../../../../../workflows/coupon/held-codes"
import { answerCoupons } from "../../../answer-coupons"

/** Takes a code out of the cart; one that is not in it is out already. */
export const DELETE = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id, code } = req.params
  if (await holdsCode(req.scope, id, code)) {
    await changeCartCouponsWorkflow(req.scope).run({
      input: { cart_id: id, drop: [code] },
    })
  }
  await answerCoupons(req, res)
}
