import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"

import { gone } from "../../gone"
import { CouponBody, PlaceBody } from "./validators"

const cartFields = validateAndTransformQuery(
  StoreGetCartsCart,
  retrieveTransformQueryConfig
)

/** Placing replaces completing: core's route would skip the payment record. */
export const storeCartMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/carts/:id/place",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(PlaceBody)],
  },
  {
    matcher: "/store/carts/:id/complete",
    methods: ["POST"],
    middlewares: [gone("Use POST /store/carts/:id/place instead.")],
  },
  {
    matcher: "/store/carts/:id/coupons",
    methods: ["GET"],
    middlewares: [cartFields],
  },
  {
    matcher: "/store/carts/:id/coupons",
    methods: ["POST"],
    bodyParser: { sizeLimit: "4kb" },
    middlewares: [validateAndTransformBody(CouponBody), cartFields],
  },
  {
    matcher: "/store/carts/:id/coupons/:code",
    methods: ["DELETE"],
    middlewares: [cartFields],
  },
]
