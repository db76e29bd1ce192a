import { z } from "@medusajs/framework/zod"

/** All of something, in millionths. */
export const WHOLE_PPM = 1_000_000

const AMOUNT =
  "Give a whole number of minor units from 1 on: 12.50 euros are 1250."

/** An amount of money above zero, in minor units of the coupon's currency. */
export const amountSchema = z.int(AMOUNT).min(1, AMOUNT)

const PRICE =
  "Give a whole number of minor units from 0 on: 12.50 euros are 1250."

/** An amount of money that may be zero. */
export const priceSchema = z.int(PRICE).min(0, PRICE)

const COUNT = "Give a whole number from 1 on."

/** How many units or times. */
export const countSchema = z.int(COUNT).min(1, COUNT)

const RATE =
  "Give a part above 0 and up to 1 000 000 in millionths: 12.5 % are 125 000, 100 % are 1 000 000."

/** A percentage above 0 and up to 100, in millionths of the whole. */
export const rateSchema = z.int(RATE).min(1, RATE).max(WHOLE_PPM, RATE)

/** That exactly one of some fields is there. */
export const exactlyOne =
  <T extends object>(...fields: readonly (keyof T & string)[]) =>
  (value: T): boolean =>
    fields.filter((field) => value[field] !== undefined).length === 1

/** The message for `exactlyOne`. */
export const oneOf = (...fields: readonly string[]) => ({
  message: `Give exactly one of ${fields.join(", ")}.`,
  params: { code: "exactly_one_of" },
})
