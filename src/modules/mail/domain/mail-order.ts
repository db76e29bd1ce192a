import { z } from "@medusajs/framework/zod"

import type { AmountLike } from "../../../shared/money"

const amount = z.custom<AmountLike>(
  (value) => value !== null && value !== undefined
)
const optionalText = z.string().nullish()

const addressSchema = z.object({
  first_name: optionalText,
  last_name: optionalText,
  company: optionalText,
  address_1: optionalText,
  address_2: optionalText,
  city: optionalText,
  postal_code: optionalText,
  province: optionalText,
  country_code: optionalText,
})

const adjustedSchema = z.object({
  adjustments: z.array(z.object({ code: optionalText }).nullable()).nullish(),
})

const lineSchema = adjustedSchema.extend({
  title: z.string(),
  product_title: optionalText,
  variant_title: optionalText,
  thumbnail: optionalText,
  quantity: z.coerce.number(),
  is_tax_inclusive: z.boolean().nullish(),
  original_total: amount,
  subtotal: amount,
})

/** An order as mails need it; what Query answers is checked against it. */
export const mailOrderSchema = z.object({
  id: z.string(),
  display_id: z.coerce.string(),
  status: z.string(),
  created_at: z.coerce.date(),
  email: z.string().nullish(),
  locale: optionalText,
  currency_code: z.string(),
  items: z.array(lineSchema),
  shipping_methods: z
    .array(adjustedSchema.extend({ name: z.string() }))
    .nullish(),
  shipping_address: addressSchema.nullish(),
  original_item_total: amount,
  original_shipping_total: amount,
  item_subtotal: amount,
  shipping_subtotal: amount,
  discount_total: amount,
  discount_subtotal: amount,
  tax_total: amount,
  total: amount,
})

export type MailOrder = z.infer<typeof mailOrderSchema>
export type MailAddress = z.infer<typeof addressSchema>

/** The fields to ask Query for, one for each of the schema's. */
export const mailOrderFields = [
  ...Object.keys(mailOrderSchema.shape).filter(
    (field) =>
      !["items", "shipping_methods", "shipping_address"].includes(field)
  ),
  "items.*",
  "items.adjustments.code",
  "shipping_methods.name",
  "shipping_methods.adjustments.code",
  "shipping_address.*",
]
