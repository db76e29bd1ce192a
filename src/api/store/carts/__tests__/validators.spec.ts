import { describe, expect, it } from "vitest"

import { PlaceBody } from "../validators"

const address = {
  first_name: "Mara",
  last_name: "Lindqvist",
  address_1: "Weserstraße 12",
  city: "Berlin",
  country_code: "DE",
}

const faultsOf = (body: unknown): string[] => {
  const { error } = PlaceBody.safeParse(body)
  return (error?.issues ?? []).map(({ path }) => path.join("."))
}

describe("the body of placing", () => {
  it("may be empty: what the cart has stands", () => {
    expect(PlaceBody.parse({})).toEqual({})
  })

  it("is trimmed, and e-mail and country are in lower case", () => {
    expect(
      PlaceBody.parse({
        email: " Mara@Example.com ",
        shipping_address: { ...address, city: " Berlin " },
      })
    ).toEqual({
      email: "mara@example.com",
      shipping_address: { ...address, city: "Berlin", country_code: "de" },
    })
  })

  it.each([
    ["email", { email: "mara@nowhere" }],
    ["email", { email: `${"m".repeat(250)}@example.com` }],
    [
      "shipping_address.last_name",
      { shipping_address: { ...address, last_name: " " } },
    ],
    [
      "shipping_address.city",
      { shipping_address: { ...address, city: undefined } },
    ],
    [
      "billing_address.country_code",
      { billing_address: { ...address, country_code: "deu" } },
    ],
    [
      "billing_address.company",
      { billing_address: { ...address, company: "a\u0000b" } },
    ],
    [
      "shipping_address.address_1",
      { shipping_address: { ...address, address_1: "x".repeat(201) } },
    ],
    ["shipping_address", { shipping_address: { ...address, id: "caaddr_1" } }],
    ["promo_codes", { promo_codes: Array.from({ length: 11 }, () => "A") }],
    ["promo_codes.0", { promo_codes: [""] }],
    ["shipping_option_id", { shipping_option_id: "" }],
    [
      "expected_total.amount_minor",
      { expected_total: { amount_minor: 1.5, currency_code: "eur" } },
    ],
  ])("is refused for its %s", (field, body) => {
    expect(faultsOf(body)).toEqual([field])
  })

  it.each([
    "amount",
    "capture_method",
    "currency_code",
    "data",
    "payment_method",
    "return_url",
    "success_url",
    "total",
  ])("takes no %s", (key) => {
    expect(PlaceBody.safeParse({ [key]: "x" }).success).toBe(false)
  })
})
