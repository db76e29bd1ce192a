import { z } from "zod"
import { postalCodeFault } from "./postal-codes"
import { US_STATES } from "./us-states"

const required = (message: string) =>
  z.string().trim().min(1, message).max(120, "That is too long.")

const optional = z.string().trim().max(120, "That is too long.").default("")

/**
 * A postal address as a shopper types it, for a shop that delivers to
 * `countries` (two letters each). Messages are sentences for the shopper.
 */
export function addressFormSchema(countries: readonly string[]) {
  return z
    .object({
      country_code: z
        .string()
        .refine((code) => countries.includes(code), "Choose a country."),
      first_name: required("Enter a first name."),
      last_name: required("Enter a last name."),
      company: optional,
      // Whether it is one, the server knows by its country.
      vat_id: z.string().trim().max(30, "That is too long.").default(""),
      address_1: required("Enter street and number."),
      address_2: optional,
      postal_code: required("Enter the postal code.").transform((code) =>
        code.toUpperCase()
      ),
      city: required("Enter the city."),
      province: optional,
      phone: optional.refine(
        (phone) => /^[+\d\s()/.-]*$/.test(phone),
        "Use digits, spaces and + only."
      ),
    })
    .check((context) => {
      const { postal_code, country_code, province } = context.value
      const fault = postalCodeFault(postal_code, country_code)
      if (fault && postal_code) {
        context.issues.push({
          code: "custom",
          input: postal_code,
          path: ["postal_code"],
          message: fault,
        })
      }
      const isState = US_STATES.some(({ code }) => code === province)
      if (country_code === "us" && !isState) {
        context.issues.push({
          code: "custom",
          input: province,
          path: ["province"],
          message: "Choose a state.",
        })
      }
    })
}

export type AddressForm = z.output<ReturnType<typeof addressFormSchema>>
