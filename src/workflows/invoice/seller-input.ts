import { z } from "@medusajs/framework/zod"

const text = (max: number) => z.string().trim().min(1).max(max)
const optional = (max: number) => text(max).nullish()

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The seller's data as given; lengths are what fits on the page. */
export const sellerInput = z.object({
  name: text(120),
  address_lines: z.array(text(120)).min(1).max(4),
  postal_code: text(20),
  city: text(80),
  country_code: z
    .string()
    .regex(/^[A-Za-z]{2}$/, "must be a country code of two letters")
    .transform((code) => code.toLowerCase()),
  vat_id: optional(30),
  register: optional(120),
  bank_name: optional(80),
  iban: optional(42),
  bic: optional(11),
  email: z.string().email().max(120).nullish(),
  footer: optional(500),
  time_zone: z
    .string()
    .refine(isTimeZone, "must be a time zone such as Europe/Berlin")
    .default("UTC"),
})

export type SellerInput = z.input<typeof sellerInput>
