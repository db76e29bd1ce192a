import { z } from "zod"
import type { StoreApiError } from "@/lib/api/store-error"
import { lineField } from "./line-field"

const answer = z.object({
  codes: z.array(z.string()).default([]),
  field: z.string().default(""),
  reason: z.string().default("This is not a VAT ID. Leave it empty."),
  lines: z
    .array(
      z.object({
        line_item_id: z.string(),
        title: z.string(),
        available: z.number(),
      })
    )
    .default([]),
  missing: z.array(z.string()).default([]),
})

type Answer = z.output<typeof answer>

/** Why an order was not placed: at the fields it is about, or for the page. */
export type PlaceFault =
  { errors: Record<string, string> } | { tone: "bad" | "plain"; text: string }

/** What to do when there is another total than the one that was shown. */
export const LOOK_AT_TOTAL =
  "Please look at the total in the summary, then place the order."

const MISSING: Record<string, [field: string, error: string]> = {
  email: ["email", "Enter your e-mail address."],
  shipping_address: ["address_1", "Enter the whole delivery address."],
  shipping_method: ["shipping_option_id", "Choose a delivery method."],
}

const COUNTRY_FIELDS: Record<string, string> = {
  "shipping_address.country_code": "country_code",
  "billing_address.country_code": "billing_country_code",
}

const stockErrors = ({ lines }: Answer): Record<string, string> =>
  Object.fromEntries(
    lines.map((line) => [
      lineField(line.line_item_id),
      line.available > 0
        ? `${line.title}: only ${line.available} left. Please change your cart.`
        : `${line.title} has just sold out. Please take it out of your cart.`,
    ])
  )

const couponError = ({ codes }: Answer): string =>
  codes.length === 1
    ? `Coupon ${codes.join()} does not apply any more. ${LOOK_AT_TOTAL}`
    : `The coupons ${codes.join(", ")} do not apply any more. ${LOOK_AT_TOTAL}`

const fieldErrors: Record<string, (said: Answer) => Record<string, string>> = {
  cart_incomplete: ({ missing }) =>
    Object.fromEntries(
      missing.map((part) => MISSING[part]).filter((entry) => !!entry)
    ),
  country_not_in_region: ({ field }) => ({
    [COUNTRY_FIELDS[field] ?? "country_code"]:
      "We do not sell to this country here. Choose another, or change the region at the top of the page.",
  }),
  coupon_not_applied: (said) => ({ coupon: couponError(said) }),
  insufficient_stock: stockErrors,
  // The two are one where the invoice goes where the parcel goes.
  vat_id_invalid: ({ field, reason }) => ({
    [field === "billing_address.vat_id" ? "billing_vat_id" : "vat_id"]: reason,
  }),
  shipping_option_unavailable: () => ({
    shipping_option_id:
      "This delivery is not available for your address. Choose another.",
  }),
}

const messages: Record<string, (error: StoreApiError) => PlaceFault> = {
  // The limit, with its currency, is in the API's sentence.
  amount_too_small: ({ message }) => ({
    tone: "bad",
    text: `${message} Please add something to your cart.`,
  }),
  amount_too_large: ({ message }) => ({
    tone: "bad",
    text: `${message} Please order in parts, or write to us.`,
  }),
  placing_under_way: () => ({
    tone: "plain",
    text: "Your order is being placed already. Please press the button once more in a moment: it stays one order.",
  }),
  total_changed: () => ({
    tone: "plain",
    text: `The total has changed with what you entered. ${LOOK_AT_TOTAL}`,
  }),
}

/** What an API's refusal to place an order says to the shopper. */
export function placeFault(error: StoreApiError): PlaceFault {
  const code = error.code ?? ""
  const said = answer.safeParse(error.body)
  const errors = said.success ? fieldErrors[code]?.(said.data) : undefined
  if (errors && Object.keys(errors).length > 0) {
    return { errors }
  }
  return (
    messages[code]?.(error) ?? {
      tone: "bad",
      // The API's own words are for developers, with ids in them.
      text: "Your order was not placed, and nothing was charged. Please look at your cart, then try again.",
    }
  )
}
