import { describe, expect, it } from "vitest"
import { StoreApiError } from "../../api/store-error"
import { placeFault } from "../place-faults"

const fault = (code: string, details = {}, message = "for developers") =>
  placeFault(new StoreApiError(400, message, code, { code, ...details }))

describe("placeFault", () => {
  it.each([
    ["cart_incomplete", { missing: ["email", "shipping_method"] }, "email"],
    ["cart_incomplete", { missing: ["shipping_address"] }, "address_1"],
    [
      "country_not_in_region",
      { field: "billing_address.country_code" },
      "billing_country_code",
    ],
    ["coupon_not_applied", { codes: ["OLD"] }, "coupon"],
    [
      "insufficient_stock",
      { lines: [{ line_item_id: "li_1", title: "Pen", available: 0 }] },
      "line-li_1",
    ],
    ["shipping_option_unavailable", {}, "shipping_option_id"],
  ])("tells %s at its field", (code, details, field) => {
    expect(fault(code, details)).toEqual({
      errors: expect.objectContaining({ [field]: expect.any(String) }),
    })
  })

  it("names the coupons", () => {
    expect(fault("coupon_not_applied", { codes: ["OLD", "ODD"] })).toEqual({
      errors: { coupon: expect.stringContaining("OLD, ODD") },
    })
  })

  it("passes the limit of the payment service on", () => {
    const least = "The least that can be paid here is €0.50."
    expect(fault("amount_too_small", {}, least)).toEqual({
      tone: "bad",
      text: expect.stringContaining(least),
    })
  })

  it.each(["invalid_data", "cart_incomplete", ""])(
    "says of any other refusal (%s) only that nothing has happened",
    (code) => {
      expect(fault(code, { missing: ["items"] })).toEqual({
        tone: "bad",
        text: expect.stringContaining("nothing was charged"),
      })
    }
  )
})
