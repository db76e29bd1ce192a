import {
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { ListOrderPaymentsQuery } from "./validators"

/** Authentication is core's, as for all of `/admin`. */
export const adminOrderPaymentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/order-payments",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(ListOrderPaymentsQuery, {
        isList: true,
        defaults: [],
      }),
    ],
  },
]
