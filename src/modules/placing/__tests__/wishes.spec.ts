import { describe, expect, it } from "vitest"

import {
  changesToCart,
  refusalOfCart,
  refusalOfWishes,
  type WishedResult,
} from "../domain"

const address = {
  first_name: "Mara",
  last_name: "Lindqvist",
  address_1: "Weserstraße 12",
  city: "Berlin",
  postal_code: "12047",
  country_code: "de",
}

const cart = {
  email: "mara@example.com",
  shipping_address: { ...address, company: null, phone: "" },
  billing_address: null,
  shipping_methods: [{ shipping_option_id: "so_1" }],
}

describe("changesToCart", () => {
  it("leaves alone what stands already, empty and missing parts alike", () => {
    const wishes = {
      email: "mara@example.com",
      shipping_address: { ...address, company: "" },
      shipping_option_id: "so_1",
    }
    expect(changesToCart(cart, wishes)).toEqual({
      details: null,
      shipping_option_id: null,
      promo_codes: null,
    })
    expect(changesToCart(cart, {})).toEqual(changesToCart(cart, wishes))
  })

  it("names what differs, and only that", () => {
    const changes = changesToCart(cart, {
      email: "mara@example.com",
      billing_address: address,
      shipping_option_id: "so_2",
    })
    expect(changes).toEqual({
      details: { billing_address: expect.objectContaining(address) },
      shipping_option_id: "so_2",
      promo_codes: null,
    })
  })

  it("says of a part that is cleared that it is empty now", () => {
    const inUtah = {
      ...cart,
      shipping_address: { ...address, province: "us-ut" },
    }
    const { details } = changesToCart(inUtah, { shipping_address: address })
    expect(details?.shipping_address).toMatchObject({ province: "" })
  })

  it("always looks at coupons that are named, each once, none as well", () => {
    const codes = (promo_codes: string[]) =>
      changesToCart(cart, { promo_codes }).promo_codes
    expect(codes(["A", "B", "A"])).toEqual(["A", "B"])
    expect(codes([])).toEqual([])
  })
})

describe("refusalOfWishes", () => {
  const region = {
    countries: [{ iso_2: "de" }, null, { iso_2: "at" }],
    payment_providers: [{ id: "pp_on" }, { id: "pp_off", is_enabled: false }],
  }

  it("takes what the region can fulfil", () => {
    const wishes = { shipping_address: address, payment_provider_id: "pp_on" }
    expect(refusalOfWishes(wishes, region)).toBeNull()
    expect(refusalOfWishes({}, null)).toBeNull()
  })

  it.each([
    [
      { shipping_address: { ...address, country_code: "us" } },
      "country_not_in_region",
    ],
    [
      { billing_address: { ...address, country_code: "us" } },
      "country_not_in_region",
    ],
    [{ payment_provider_id: "pp_off" }, "payment_method_unavailable"],
    [{ payment_provider_id: "pp_none" }, "payment_method_unavailable"],
  ])("refuses %j", (wishes, code) => {
    expect(refusalOfWishes(wishes, region)).toMatchObject({ code })
  })
})

describe("refusalOfCart", () => {
  const whole: WishedResult = {
    ...cart,
    items: [{}],
    idle_codes: [],
    total_minor: 4200,
    currency_code: "eur",
  }

  it("is content with a whole cart that is as its shopper expects", () => {
    expect(refusalOfCart(whole, {})).toBeNull()
    expect(
      refusalOfCart(whole, {
        shipping_option_id: "so_1",
        promo_codes: ["TEN"],
        expected_total: { amount_minor: 4200, currency_code: "eur" },
      })
    ).toBeNull()
  })

  it("names the coupons that do nothing", () => {
    expect(
      refusalOfCart({ ...whole, idle_codes: ["OLD", "ODD"] }, {})
    ).toMatchObject({
      code: "coupon_not_applied",
      details: { codes: ["OLD", "ODD"] },
    })
  })

  it.each([
    { amount_minor: 4201, currency_code: "eur" },
    { amount_minor: 4200, currency_code: "usd" },
  ])("refuses a total that is not the one that was seen: %j", (seen) => {
    expect(refusalOfCart(whole, { expected_total: seen })).toMatchObject({
      code: "total_changed",
      details: { total_minor: 4200, currency_code: "eur" },
    })
  })

  it("names a delivery that the address has not, before what is missing", () => {
    const undelivered = { ...whole, shipping_methods: [] }
    expect(
      refusalOfCart(undelivered, { shipping_option_id: "so_1" })
    ).toMatchObject({ code: "shipping_option_unavailable" })
    expect(refusalOfCart(undelivered, {})).toMatchObject({
      code: "cart_incomplete",
      details: { missing: ["shipping_method"] },
    })
  })
})
