import { z } from "@medusajs/framework/zod"

// PostgreSQL stores no NUL, and no other control character is a part of a name.
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u, "must not contain control characters")

const id = text(100).min(1)
const required = text(200).min(1)

const Address = z
  .object({
    first_name: required,
    last_name: required,
    company: text(200).optional(),
    vat_id: text(40).optional(),
    address_1: required,
    address_2: text(200).optional(),
    city: required,
    province: text(100).optional(),
    postal_code: text(20).optional(),
    country_code: z
      .string()
      .regex(/^[a-z]{2}$/i, "must be two letters (ISO 3166-1)")
      .toLowerCase(),
    phone: text(40).optional(),
  })
  .strict()

/** A code in any spelling; what is none is refused with the cure. */
export const CouponBody = z.object({ code: z.string() }).strict()

export type CouponBodyType = z.infer<typeof CouponBody>

/** One of the payment methods that the cart's region offers. */
export const PaymentMethodBody = z.object({ payment_provider_id: id }).strict()

export type PaymentMethodBodyType = z.infer<typeof PaymentMethodBody>

/**
 * What a shopper may say at placing. What is left out stays as the cart has it;
 * nothing in here sets a price, a currency, an address to return to or how the
 * money is taken: `expected_total` can only refuse.
 */
export const PlaceBody = z
  .object({
    email: text(254).email().toLowerCase().optional(),
    shipping_address: Address.optional(),
    billing_address: Address.optional(),
    shipping_option_id: id.optional(),
    promo_codes: z.array(id).max(10).optional(),
    payment_provider_id: id.optional(),
    expected_total: z
      .object({
        amount_minor: z.number().int().nonnegative(),
        currency_code: z
          .string()
          .regex(/^[a-z]{3}$/i, "must be three letters (ISO 4217)")
          .toLowerCase(),
      })
      .strict()
      .optional(),
  })
  .strict()

export type PlaceBodyType = z.infer<typeof PlaceBody>
