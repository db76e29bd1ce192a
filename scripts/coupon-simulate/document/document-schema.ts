import { z } from "@medusajs/framework/zod"

import { amountSchema, settingsShape } from "./settings-schema"

const idSchema = z.string().min(1, "Give an id, or leave it out.")

const QUANTITY = "Give a whole number of units from 1 on."

const hasOnePrice = (line: { unit_price?: unknown; line_price?: unknown }) =>
  (line.unit_price === undefined) !== (line.line_price === undefined)

const ONE_PRICE = {
  message: "Give exactly one of unit_price, line_price.",
  params: { code: "exactly_one_of" },
}

const lineSchema = z
  .strictObject({
    id: idSchema.optional().describe("Default line_1, line_2, …"),
    quantity: z
      .int(QUANTITY)
      .min(1, QUANTITY)
      .default(1)
      .describe("Whole units; goods sold by weight are one unit."),
    unit_price: amountSchema.optional(),
    line_price: amountSchema
      .optional()
      .describe("Of all units together, in place of unit_price."),
    compare_at_unit_price: amountSchema
      .nullable()
      .optional()
      .describe("Before a sale; the line is on sale if this is higher."),
    is_discountable: z.boolean().default(true),
    product_id: z.string().nullable().optional(),
    variant_id: z.string().nullable().optional(),
    category_ids: z.array(z.string()).optional(),
    collection_id: z.string().nullable().optional(),
    tag_ids: z.array(z.string()).optional(),
    type_id: z.string().nullable().optional(),
    catalogue_known: z
      .boolean()
      .default(true)
      .describe(
        "Ids that are left out mean that the product has none; with false, that they are not known."
      ),
    gift_of: z
      .string()
      .nullable()
      .optional()
      .describe("Id of the coupon that put the line in as its gift."),
  })
  .refine(hasOnePrice, ONE_PRICE)

const shippingSchema = z.strictObject({
  id: idSchema.optional().describe("Default shipping_1, shipping_2, …"),
  shipping_option_id: z.string().nullable().default(null),
  price: amountSchema,
})

const cartSchema = z.strictObject({
  id: idSchema.optional().describe("Default cart_1, cart_2, …"),
  lines: z.array(lineSchema).default([]),
  shipping: z.array(shippingSchema).default([]),
  ...settingsShape,
})

/** A coupon; what it is made of is checked by its rules. */
export const writtenCouponSchema = z.looseObject({})

/** What is simulated. What carts have in common is said once, at the top. */
export const documentSchema = z.strictObject({
  $schema: z.string().optional(),
  ...settingsShape,
  category_parents: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      "The category above each category: rules mean the categories below, too."
    ),
  coupons: z.array(writtenCouponSchema).default([]),
  carts: z.array(cartSchema).min(1, "Give at least one cart."),
})

export type SimulationDocument = z.output<typeof documentSchema>
export type WrittenCart = SimulationDocument["carts"][number]
export type WrittenLine = WrittenCart["lines"][number]

/** The settings of a cart: its own, or else the document's. */
export type Settings = Pick<WrittenCart, keyof typeof settingsShape>
