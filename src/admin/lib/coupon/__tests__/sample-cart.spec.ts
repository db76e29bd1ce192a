import { describe, expect, it } from "vitest"

import { EMPTY_CART, previewCartOf } from "../sample-cart"

const cart = {
  ...EMPTY_CART,
  region_id: "reg",
  lines: [{ variant_id: "v1", quantity: " 2 " }],
}

describe("previewCartOf", () => {
  it("asks for what was put together, and for nothing else", () => {
    expect(previewCartOf(cart)).toEqual({
      region_id: "reg",
      lines: [{ variant_id: "v1", quantity: 2 }],
    })
    expect(
      previewCartOf({ ...cart, customer_id: "cus", country_code: "DE" })
    ).toMatchObject({ customer_id: "cus", country_code: "de" })
  })

  it.each(["0", "-1", "1.5", "x", "", "9999999"])(
    "takes %j for no quantity",
    (quantity) => {
      const lines = [{ variant_id: "v1", quantity }]
      expect(previewCartOf({ ...cart, lines })).toBeNull()
    }
  )

  it("is nothing while there is no region", () => {
    expect(previewCartOf({ ...cart, region_id: "" })).toBeNull()
  })
})
