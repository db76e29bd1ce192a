import {
  refetchEntity,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"

import { readCartCoupons } from "../../../workflows/coupon/read-cart-coupons"

/** A cart as core's routes answer it, with the fields that were asked for. */
export const refetchCart = (req: MedusaRequest, cartId: string) =>
  refetchEntity({
    entity: "cart",
    idOrFilter: cartId,
    scope: req.scope,
    fields: req.queryConfig.fields,
  })

/** The cart and what became of each of its codes. */
export const answerCoupons = async (
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  const coupons = await readCartCoupons(req.scope, id)
  res.status(200).json({ cart: await refetchCart(req, id), coupons })
}
