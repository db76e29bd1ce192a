import { z } from "@medusajs/framework/zod"

import {
  CART_FACT_NAMES,
  DISCOUNT_CLASSES,
  type ReasonCode,
} from "../../../src/modules/coupon/domain"

// A record, so that the compiler names a reason that is missing.
const REASON_CODES: Record<ReasonCode, true> = {
  paused: true,
  draft: true,
  below_minimum: true,
  above_maximum: true,
  too_few_items: true,
  too_many_items: true,
  product_missing: true,
  product_in_the_way: true,
  not_yet: true,
  ended: true,
  not_on_this_day: true,
  not_at_this_hour: true,
  wrong_customer: true,
  not_first_order: true,
  not_nth_order: true,
  spent_too_little: true,
  spent_too_much: true,
  wrong_currency: true,
  wrong_region: true,
  wrong_country: true,
  wrong_sales_channel: true,
  wrong_shipping_option: true,
  wrong_payment_method: true,
  not_known_yet: true,
  used_up: true,
  used_up_by_you: true,
  code_used_up: true,
  budget_used_up: true,
  not_with: true,
  better_in_group: true,
  nothing_to_discount: true,
  gift_not_in_cart: true,
  rule_not_met: true,
  rule_failed: true,
}

/** All reasons why a coupon does not apply. */
export const reasonCodes = Object.keys(REASON_CODES)

const minorSchema = z.int().min(0).describe("Whole minor units.")
const decimalSchema = z.string().describe("The same in major units.")

const reasonSchema = z
  .strictObject({
    code: z.enum(reasonCodes),
    amount_minor: minorSchema.optional(),
    amount: decimalSchema.optional(),
    of: z.enum(["order", "matching"]).optional(),
    quantity: z.int().min(1).optional(),
    from: z.iso.datetime().optional(),
    at: z.iso.datetime().optional(),
    nth: z.int().min(1).optional(),
    fact: z.enum(CART_FACT_NAMES).optional(),
    with: z.string().optional(),
    coupon_id: z.string().optional(),
    variant_id: z.string().optional(),
    rule: z.string().optional(),
    says: z.string().optional(),
  })
  .describe("Why not, with what is missing or too much.")

const positionShape = {
  id: z.string(),
  price_minor: minorSchema,
  price: decimalSchema,
  discounts: z
    .array(
      z.strictObject({
        coupon_id: z.string(),
        code: z.string().nullable(),
        amount_minor: minorSchema,
        amount: decimalSchema,
      })
    )
    .describe("In the order in which the coupons had their turn."),
  discount_minor: minorSchema,
  discount: decimalSchema,
  total_minor: minorSchema,
  total: decimalSchema,
}

const couponSchema = z.strictObject({
  coupon_id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  class: z.enum(DISCOUNT_CLASSES),
  outcome: z.enum(["applied", "parked"]),
  discount_minor: minorSchema,
  discount: decimalSchema,
  reason: reasonSchema.optional(),
  says: z.string().describe("In words for the shopper."),
  trace: z
    .array(
      z.strictObject({
        rule: z.string(),
        holds: z.boolean(),
        says: z.string(),
        missing: reasonSchema.optional(),
      })
    )
    .describe("Every rule that was judged, in order."),
})

const totalsSchema = z.strictObject({
  items_minor: minorSchema,
  items: decimalSchema,
  items_discount_minor: minorSchema,
  items_discount: decimalSchema,
  shipping_minor: minorSchema,
  shipping: decimalSchema,
  shipping_discount_minor: minorSchema,
  shipping_discount: decimalSchema,
  discount_minor: minorSchema,
  discount: decimalSchema,
  total_minor: minorSchema,
  total: decimalSchema,
})

const cartSchema = z.strictObject({
  id: z.string(),
  currency_code: z.string(),
  now: z.iso.datetime(),
  time_zone: z.string(),
  lines: z.array(
    z.strictObject({ ...positionShape, quantity: z.int().min(1) })
  ),
  shipping: z.array(
    z.strictObject({
      ...positionShape,
      shipping_option_id: z.string().nullable(),
    })
  ),
  gifts: z
    .array(
      z.strictObject({
        coupon_id: z.string(),
        variant_id: z.string(),
        quantity: z.int().min(1),
      })
    )
    .describe("To be put into the cart, where they are then free."),
  coupons: z.array(couponSchema).describe("In the order of their turns."),
  totals: totalsSchema,
})

const faultSchema = z.strictObject({
  path: z.string().describe("Such as coupons.0.effect.percent."),
  code: z.string(),
  message: z.string().describe("What is wrong and how to cure it."),
})

/** What the simulator prints. */
export const simulationOutputSchema = z.union([
  z.strictObject({ carts: z.array(cartSchema) }).describe("Exit code 0."),
  z
    .strictObject({ faults: z.array(faultSchema).min(1) })
    .describe("Exit code 1, or 2 for what is no JSON."),
])

/** Its JSON Schema (draft 2020-12), by zod's own export. */
export const outputSchema = () => ({
  title: "Counterfoil coupon simulation, result",
  ...z.toJSONSchema(simulationOutputSchema),
})
