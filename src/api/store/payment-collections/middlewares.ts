import type { MiddlewareRoute } from "@medusajs/framework/http"

import { gone } from "../../gone"

/**
 * Placing an order makes its payment session, with the server's own settings.
 * Core's routes would let a browser choose them, and would delete a session
 * that may hold money.
 */
export const storePaymentCollectionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/payment-collections",
    methods: ["POST"],
    middlewares: [gone("Use POST /store/carts/:id/place instead.")],
  },
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [gone("Use POST /store/carts/:id/place instead.")],
  },
]
