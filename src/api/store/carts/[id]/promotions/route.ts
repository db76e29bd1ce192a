import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  StoreAddCartPromotionsType,
  StoreRemoveCartPromotionsType,
} from "@medusajs/medusa/api/store/carts/validators"

import { changeCartCouponsWorkflow } from "../../../../../workflows/coupon/change-cart-coupons"
import { refetchCart } from "../../answer-coupons"
import { addCodes } from "../../try-codes"

/** Core's route through our gate: codes are added; none at all takes all out. */
export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAddCartPromotionsType>,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  const { promo_codes } = req.validatedBody
  if (promo_codes.length > 0) {
    await addCodes(req, id, promo_codes)
  } else {
    await changeCartCouponsWorkflow(req.scope).run({
      input: { cart_id: id, replaces: true },
    })
  }
  res.status(200).json({ cart: await refetchCart(req, id) })
}

/** Core's route through our gate: takes codes out. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest<StoreRemoveCartPromotionsType>,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  await changeCartCouponsWorkflow(req.scope).run({
    input: { cart_id: id, drop: req.validatedBody.promo_codes },
  })
  res.status(200).json({ cart: await refetchCart(req, id) })
}
