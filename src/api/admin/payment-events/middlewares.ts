import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { EmptyBody } from "../../validators"
import { listPaymentEventsConfig } from "./query-config"
import { ListPaymentEvents } from "./validators"

/** The inbox of payment events, for staff. */
export const adminPaymentEventMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payment-events",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(ListPaymentEvents, listPaymentEventsConfig),
    ],
  },
  {
    matcher: "/admin/payment-events/:id/replay",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(EmptyBody)],
  },
]
