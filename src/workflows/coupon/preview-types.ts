import type {
  PricingTotals,
  Reason,
  TraceEntry,
} from "../../modules/coupon/domain"
import type { CouponBody } from "./coupon-types"

/**
 * A cart to try a coupon on; prices are those of the shop.
 *
 * @property currency_code left out: the region's
 * @property customer_id or `email`: who buys; left out, nobody knows
 * @property shipping_option_id its flat price; a calculated one counts nothing
 * @property at ISO 8601 instant; left out, now
 */
export type PreviewCart = {
  lines: { variant_id: string; quantity: number }[]
  region_id: string
  currency_code?: string
  customer_id?: string
  email?: string
  country_code?: string
  sales_channel_id?: string
  shipping_option_id?: string
  payment_provider_id?: string
  at?: string
}

export type PreviewBody = { coupon: CouponBody; cart: PreviewCart }

/** A rule and whether it holds; `words` say what is missing where it does not. */
export type PreviewTrace = TraceEntry & { words: string | null }

/** Amounts in minor units of `currency_code`. */
export type PreviewLine = {
  id: string
  variant_id: string
  title: string
  quantity: number
  price_minor: number
  discount_minor: number
  is_gift: boolean
}

/**
 * What the coupon does to the cart.
 *
 * @property words for the shopper, where it does not apply
 * @property lines with the gifts that the coupon puts in
 */
export type PreviewResponse = {
  currency_code: string
  outcome: "applied" | "parked"
  discount_minor: number
  reason: Reason | null
  words: string | null
  trace: PreviewTrace[]
  lines: PreviewLine[]
  shipping: { id: string; price_minor: number; discount_minor: number }[]
  totals: PricingTotals
}

export const MOST_WHAT_IF_ORDERS = 1000

/** @property orders how many of the last ones, up to 1000 */
export type WhatIfBody = { coupon: CouponBody; orders: number }

/**
 * What would have been with the coupon on past orders, in minor units.
 *
 * @property revenue_minor what was paid for the orders that qualify
 */
export type WhatIfCurrency = {
  currency_code: string
  orders: number
  qualified: number
  discount_minor: number
  revenue_minor: number
}

export type WhatIfOrder = {
  order_id: string
  display_id: number
  currency_code: string
  discount_minor: number
  total_minor: number
}

/** @property orders how many were looked at; fewer where there are no more */
export type WhatIfResponse = {
  orders: number
  qualified: number
  currencies: WhatIfCurrency[]
  most_discounted: WhatIfOrder[]
}

/** Uses that count (held or paid) of some days; amounts in minor units. */
export type ReportFigures = {
  currency_code: string
  uses: number
  discount_minor: number
  revenue_minor: number
}

/**
 * @property days every day of the period by the shop's clock, the oldest
 * first, `YYYY-MM-DD`; `figures` are empty where there was no use
 */
export type CouponReport = {
  coupon_id: string
  from: string
  to: string
  time_zone: string
  uses: number
  totals: ReportFigures[]
  days: { date: string; uses: number; figures: ReportFigures[] }[]
}
