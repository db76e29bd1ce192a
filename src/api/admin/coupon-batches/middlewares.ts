import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { DisableCode, OpenBatch, PageCodes } from "./validators"

/** The codes of coupons, for staff. */
export const adminCouponBatchMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/coupons/:id/batches",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(OpenBatch)],
  },
  {
    matcher: "/admin/coupon-batches/:id/codes",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(PageCodes, { isList: false })],
  },
  {
    matcher: "/admin/coupon-codes/:code",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(DisableCode)],
  },
]
