import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"

import { requireCartId } from "../../../workflows/coupon/read-priced-cart"
import { gone } from "../../gone"
import { requireVatIds } from "./vat-ids"
import { CouponBody, PaymentMethodBody, PlaceBody } from "./validators"

const cartFields = validateAndTransformQuery(
  StoreGetCartsCart,
  retrieveTransformQueryConfig
)

// Some characters no database takes: there is no such cart.
const cartId = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  requireCartId(req.params.id)
  next()
}

/** Placing replaces completing: core's route would skip the payment record. */
export const storeCartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/place",
    methods: ["POST"],
    middlewares: [cartId, validateAndTransformBody(PlaceBody)],
  },
  {
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [gone("Use POST /store/carts/:id/place instead.")],
  },
  {
    matcher: "/store/carts",
    methods: ["POST"],
    middlewares: [requireVatIds],
  },
  {
    matcher: "/store/carts/:id",
    methods: ["POST"],
    middlewares: [cartId, requireVatIds],
  },
  {
    matcher: "/store/carts/:id/promotions",
    methods: ["POST", "DELETE"],
    middlewares: [cartId],
  },
  {
    matcher: "/store/carts/:id/payment-method",
    methods: ["GET"],
    middlewares: [cartId],
  },
  {
    matcher: "/store/carts/:id/payment-method",
    methods: ["POST"],
    middlewares: [
      cartId,
      validateAndTransformBody(PaymentMethodBody),
      cartFields,
    ],
  },
  {
    matcher: "/store/carts/:id/coupons",
    methods: ["GET"],
    middlewares: [cartId, cartFields],
  },
  {
    matcher: "/store/carts/:id/coupons",
    methods: ["POST"],
    bodyParser: { sizeLimit: "4kb" },
    middlewares: [cartId, validateAndTransformBody(CouponBody), cartFields],
  },
  {
    matcher: "/store/carts/:id/coupons/:code",
    methods: ["DELETE"],
    middlewares: [cartId, cartFields],
  },
]
