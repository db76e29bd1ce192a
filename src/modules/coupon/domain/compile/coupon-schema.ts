import { z } from "@medusajs/framework/zod"

// Not the folder: the form in the browser compiles too, and has no randomBytes.
import { readCode } from "../codes/fold-code"
import { COUPON_STATUSES, type Coupon } from "../model"
import { amountSchema, countSchema } from "../rules"
import { plainSelectorSchema } from "../selecting"

const ruleSchema = z.looseObject({
  kind: z.string("Name the kind of rule.").min(1, "Name the kind of rule."),
})

/** How often and how much; what is left out is without limit. */
export const limitsSchema = z.strictObject({
  uses: countSchema.nullable().default(null),
  uses_per_customer: countSchema.nullable().default(null),
  uses_per_code: countSchema.nullable().default(null),
  budget_minor: amountSchema.nullable().default(null),
  max_discount_minor: amountSchema.nullable().default(null),
  max_units: countSchema.nullable().default(null),
})

const combinationSchema = z.strictObject({
  priority: z.int("Give a whole number: higher is earlier.").default(0),
  exclusive: z.boolean().default(false),
  combines_with: z
    .strictObject({
      item: z.boolean().default(true),
      order: z.boolean().default(true),
      shipping: z.boolean().default(true),
    })
    .prefault({}),
  group: z
    .string()
    .min(1, "Name the group, or leave it out.")
    .nullable()
    .default(null),
  base: z.enum(["discounted", "initial"]).default("discounted"),
})

const codeSchema = z.string().transform((typed, context) => {
  const read = readCode(typed)
  if ("code" in read) {
    return read.code
  }
  const { code, message } = read.fault
  context.addIssue({ code: "custom", message, params: { code } })
  return z.NEVER
})

const CURRENCY = "Give a currency of three letters, such as EUR."

/** A coupon as it is stored or sent; the rules' own fields come later. */
export const couponSchema = z.strictObject({
  id: z.string().min(1, "Give an id."),
  code: codeSchema.nullable().default(null),
  name: z.string().default(""),
  status: z.enum(COUPON_STATUSES).default("active"),
  created_at: z.iso.datetime({
    offset: true,
    error: "Give an instant such as 2026-12-31T18:00:00Z.",
  }),
  currency_code: z
    .string()
    .regex(/^[a-z]{3}$/i, CURRENCY)
    .toLowerCase()
    .nullable()
    .default(null),
  effect: ruleSchema,
  applies_to: plainSelectorSchema.prefault({}),
  conditions: z.array(ruleSchema).default([]),
  limits: limitsSchema.prefault({}),
  combination: combinationSchema.prefault({}),
}) satisfies z.ZodType<Coupon>

/** What `compileCoupon` takes: a coupon whose defaults may be left out. */
export type CouponInput = z.input<typeof couponSchema>
