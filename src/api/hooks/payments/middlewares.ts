import type { MiddlewareRoute } from "@medusajs/framework/http"

import { gone } from "../../gone"

/** The raw body is what is signed; core's own hook would trust its worker. */
export const paymentHookMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/payments/:provider",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
  },
  {
    matcher: "/hooks/payment/:provider",
    methods: ["POST"],
    middlewares: [gone("Send events to /hooks/payments/:provider instead.")],
  },
]
