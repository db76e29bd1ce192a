import {
  validateAndTransformBody,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { EmptyBody } from "../../validators"
import { neverCached } from "../never-cached"

/** The token in the address is what authenticates; answers are private. */
export const storePlacedOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/placed-orders/:token*", middlewares: [neverCached] },
  {
    matcher: "/store/placed-orders/:token/settle",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(EmptyBody)],
  },
  {
    matcher: "/store/placed-orders/:token/cancel",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(EmptyBody)],
  },
  {
    matcher: "/store/placed-orders/:token/pay",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(EmptyBody)],
  },
]
