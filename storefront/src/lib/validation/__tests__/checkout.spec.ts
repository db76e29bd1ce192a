import { describe, expect, it } from "vitest"
import { readCheckoutForm } from "../checkout"

const good = {
  email: "ada@example.com",
  first_name: " Ada ",
  last_name: "Byron",
  address_1: "Weg 1",
  postal_code: "10115",
  city: "Berlin",
  country_code: "de",
  shipping_option_id: "so_1",
}

const errorsOf = (values: Record<string, string>) => {
  const result = readCheckoutForm(values, ["de", "nl", "us"])
  return result.ok ? {} : result.errors
}

describe("readCheckoutForm", () => {
  it("takes a whole form, trims it, and bills where it delivers", () => {
    const result = readCheckoutForm(good, ["de"])
    expect(result).toMatchObject({
      ok: true,
      form: {
        email: "ada@example.com",
        shippingOptionId: "so_1",
        shippingAddress: { first_name: "Ada", company: "" },
        billingAddress: { first_name: "Ada" },
      },
    })
  })

  it("names every field that is missing, in the order of the page", () => {
    expect(Object.keys(errorsOf({ country_code: "de" }))).toEqual([
      "email",
      "first_name",
      "last_name",
      "address_1",
      "postal_code",
      "city",
      "shipping_option_id",
    ])
  })

  it.each(["nobody", "a@b", "a b@example.com"])("refuses %s", (email) => {
    expect(errorsOf({ ...good, email })).toHaveProperty("email")
  })

  it("refuses a country that the shop does not deliver to", () => {
    expect(errorsOf({ ...good, country_code: "br" })).toHaveProperty(
      "country_code"
    )
  })

  it("checks the postal code by its country", () => {
    expect(errorsOf({ ...good, country_code: "nl" })).toEqual({
      postal_code: "Write the postal code like 1012 AB.",
    })
    expect(
      errorsOf({ ...good, country_code: "nl", postal_code: "1012 ab" })
    ).toEqual({})
  })

  it("asks for a state in the United States only", () => {
    const there = { ...good, country_code: "us", postal_code: "94103" }
    expect(errorsOf(there)).toEqual({ province: "Choose a state." })
    expect(errorsOf({ ...there, province: "CA" })).toEqual({})
  })

  it("checks the second address only when it is wanted", () => {
    expect(errorsOf({ ...good, billing_first_name: "" })).toEqual({})
    const errors = errorsOf({ ...good, billing_differs: "yes" })
    expect(errors).toHaveProperty("billing_first_name")
    expect(errors).not.toHaveProperty("first_name")
  })
})
