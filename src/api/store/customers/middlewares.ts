import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

import { ensureOwnOrder } from "../orders/middlewares"
import { neverCached } from "../never-cached"

/** A customer's own orders, by their ids. */
export const storeCustomerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/customers/me/orders/:id*",
    middlewares: [
      authenticate("customer", ["session", "bearer"]),
      ensureOwnOrder,
      neverCached,
    ],
  },
]
