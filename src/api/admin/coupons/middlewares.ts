import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { EmptyBody } from "../../validators"
import {
  BulkBody,
  CouponBody,
  ListCouponsQuery,
  PreviewBody,
  ReportQuery,
  WhatIfBody,
} from "./validators"

const post = (
  path: string,
  body: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `/admin/coupons${path}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(body)],
})

/** Authentication is core's, as for all of `/admin`. */
export const adminCouponMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/coupons",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(ListCouponsQuery, {
        isList: true,
        defaults: [],
      }),
    ],
  },
  {
    matcher: "/admin/coupons/:id/report",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ReportQuery, { defaults: [] })],
  },
  post("", CouponBody),
  post("/:id", CouponBody),
  post("/:id/duplicate", EmptyBody),
  post("/bulk", BulkBody),
  post("/preview", PreviewBody),
  post("/what-if", WhatIfBody),
]
