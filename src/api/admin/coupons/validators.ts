import { z } from "@medusajs/framework/zod"

import {
  COUPON_BULK_ACTIONS,
  COUPON_ORDERS,
  STANDINGS,
} from "../../../workflows/coupon/coupon-types"
import { MOST_WHAT_IF_ORDERS } from "../../../workflows/coupon/preview-types"
import { paging, wholeNumber } from "../../validators"

const MOST_IDS = 500
const MOST_LINES = 200
const MOST_UNITS = 10_000

// PostgreSQL stores no NUL, and no other control character is a part of a name.
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u, "must not contain control characters")

const id = text(100).min(1)

/** See `CouponListQuery`. */
export const ListCouponsQuery = z
  .object({
    q: text(200).optional(),
    status: z.enum(["active", "paused", "draft"]).optional(),
    standing: z.enum(STANDINGS).optional(),
    kind: z.enum(["own", "core"]).optional(),
    is_automatic: z
      .enum(["true", "false"])
      .transform((value) => value === "true")
      .optional(),
    order: z.enum(COUPON_ORDERS).default("-created_at"),
    ...paging,
  })
  .strict()

export type ListCouponsQuery = z.infer<typeof ListCouponsQuery>

/**
 * A coupon is read and checked as a whole by its own rules (`compileCoupon`),
 * which answer with the field and the cure of each fault.
 */
export const CouponBody = z.record(z.string(), z.unknown())

export type CouponBody = z.infer<typeof CouponBody>

/** See `CouponBulkBody`. */
export const BulkBody = z
  .object({
    ids: z.array(id).min(1).max(MOST_IDS),
    action: z.enum(COUPON_BULK_ACTIONS),
  })
  .strict()

export type BulkBody = z.infer<typeof BulkBody>

const PreviewCart = z
  .object({
    lines: z
      .array(
        z
          .object({
            variant_id: id,
            quantity: z.number().int().min(1).max(MOST_UNITS),
          })
          .strict()
      )
      .min(1)
      .max(MOST_LINES),
    region_id: id,
    currency_code: z
      .string()
      .regex(/^[a-z]{3}$/i, "must be three letters (ISO 4217)")
      .toLowerCase()
      .optional(),
    customer_id: id.optional(),
    email: text(254).optional(),
    country_code: z
      .string()
      .regex(/^[a-z]{2}$/i, "must be two letters (ISO 3166-1)")
      .toLowerCase()
      .optional(),
    sales_channel_id: id.optional(),
    shipping_option_id: id.optional(),
    payment_provider_id: id.optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  })
  .strict()

/** See `PreviewBody`. */
export const PreviewBody = z
  .object({ coupon: CouponBody, cart: PreviewCart })
  .strict()

export type PreviewBody = z.infer<typeof PreviewBody>

/** See `WhatIfBody`. */
export const WhatIfBody = z
  .object({
    coupon: CouponBody,
    orders: z.number().int().min(1).max(MOST_WHAT_IF_ORDERS),
  })
  .strict()

export type WhatIfBody = z.infer<typeof WhatIfBody>

/** How many days back a report goes, today included. */
export const ReportQuery = z.object({ days: wholeNumber(1, 366, 90) }).strict()

export type ReportQuery = z.infer<typeof ReportQuery>
