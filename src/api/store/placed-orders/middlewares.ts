import {
  validateAndTransformBody,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { EmptyBody } from "../../validators"

const neverCached = (
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  res.setHeader("cache-control", "private, no-store")
  next()
}

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
