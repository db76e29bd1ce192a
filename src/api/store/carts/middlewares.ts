import {
  validateAndTransformBody,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { gone } from "../../gone"
import { PlaceBody } from "./validators"

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
]
