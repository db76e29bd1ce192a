import { z } from "@medusajs/framework/zod"

import { isCurrency } from "../reading/currency"
import { DECIMAL } from "../reading/decimals"

const AMOUNT = 'Write the amount as a decimal in quotes, such as "12.50".'

/**
 * An amount in major units. It is checked when it is read, with its currency;
 * what is said of it here is for the published schema.
 */
export const amountSchema = z
  .union(
    [
      z.string().meta({ pattern: DECIMAL.source }),
      z.number().meta({ minimum: 0 }),
    ],
    AMOUNT
  )
  .describe('An amount in major units as a decimal, such as "12.50".')

const COUNT = "Give a whole number from 0 on."
const countSchema = z.int(COUNT).min(0, COUNT)

const idsSchema = z.array(z.string())

/** What the shop knows of the customer; what is left out is not known. */
const customerSchema = z.strictObject({
  id: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  group_ids: idsSchema.nullable().optional(),
  orders_placed: countSchema
    .nullable()
    .optional()
    .describe("Orders before this one."),
  total_spent: amountSchema
    .nullable()
    .optional()
    .describe("Before this order, in the cart's currency."),
})

const usageSchema = z.strictObject({
  used: countSchema.default(0).describe("Times in all."),
  used_by_customer: countSchema
    .nullable()
    .optional()
    .describe(
      "Times by this customer; null if it is not known who buys. By default 0, and null for a cart without customer."
    ),
  used_of_code: countSchema.default(0).describe("Times of this one code."),
  spent: amountSchema
    .default("0")
    .describe("Money given so far, in the coupon's currency."),
})

const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/**
 * What can be said once for all carts of a document, and anew by each cart.
 */
export const settingsShape = {
  currency_code: z
    .string()
    .refine(isCurrency, {
      message: "Give a currency of ISO 4217, such as EUR.",
      params: { code: "unknown_currency" },
    })
    .toLowerCase()
    .optional()
    .describe("Currency of carts and coupons. Default eur."),
  now: z
    .string()
    .optional()
    .describe(
      "When the cart is priced: 2026-12-01T18:30 or 2026-12-01 by the shop's clock, or an instant such as 2026-12-01T17:30:00Z. Needed if a coupon has a schedule."
    ),
  time_zone: z
    .string()
    .optional()
    .describe("The shop's, as an IANA name. Default UTC."),
  locale: z
    .string()
    .refine(isLocale, {
      message: "Give a language tag such as en-GB or en-US.",
      params: { code: "malformed_locale" },
    })
    .optional()
    .describe("How the shopper reads dates and amounts. Default en-GB."),
  codes: idsSchema
    .optional()
    .describe(
      "The codes that were entered. By default those of all coupons; coupons without a code apply by themselves."
    ),
  customer: customerSchema.nullable().optional(),
  region_id: z.string().nullable().optional(),
  country_code: z
    .string()
    .nullable()
    .optional()
    .describe("Country that is delivered to (ISO 3166)."),
  sales_channel_id: z.string().nullable().optional(),
  payment_provider_id: z.string().nullable().optional(),
  usage: z
    .record(z.string(), usageSchema)
    .optional()
    .describe(
      "What was used of coupons so far, by their id or code. By default nothing."
    ),
}
