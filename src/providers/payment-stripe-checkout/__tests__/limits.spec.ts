import { describe, expect, it } from "vitest"

import StripeCheckoutProvider from "../service"
import { requireChargeable } from "../limits"

describe("requireChargeable", () => {
  it.each([
    [50, "eur"],
    [30, "GBP"],
    [50, "jpy"],
    [1500, "czk"],
    [99_999_999, "eur"],
    [99_999_999, "huf"],
    [1, "uah"],
    [1, "ugx"],
  ])("takes %i minor units of %s", (minor, currency) => {
    expect(() => requireChargeable(minor, currency)).not.toThrow()
  })

  it.each([
    [49, "eur", "€0.50"],
    [29, "gbp", "£0.30"],
    [49, "jpy", "¥50"],
    [174, "huf", "175"],
    [0, "uah", "0.01"],
  ])("refuses %i of %s as too small: %s", (minor, currency, words) => {
    expect(() => requireChargeable(minor, currency)).toThrow(
      expect.objectContaining({
        type: "invalid_data",
        code: "amount_too_small",
        message: expect.stringContaining(words),
      })
    )
  })

  it.each([
    [100_000_000, "eur", "€999,999.99"],
    [1_000_000_000, "inr", "₹9,999,999.99"],
    // Stripe counts UGX with two decimals: six of our digits are eight of its.
    [1_000_000, "ugx", "999,999"],
  ])("refuses %i of %s as too large: %s", (minor, currency, words) => {
    expect(() => requireChargeable(minor, currency)).toThrow(
      expect.objectContaining({
        code: "amount_too_large",
        message: expect.stringContaining(words),
      })
    )
  })
})

describe("a new payment session", () => {
  const provider = new StripeCheckoutProvider(
    {},
    { api_key: "sk_test_1", webhook_secret: "whsec_1" }
  )
  const initiate = (amount: number) =>
    provider.initiatePayment({
      amount,
      currency_code: "eur",
      data: { session_id: "payses_1" },
    })

  it("is refused when Stripe could not charge it", async () => {
    await expect(initiate(0.494)).rejects.toMatchObject({
      code: "amount_too_small",
    })
    await expect(initiate(1_000_000)).rejects.toMatchObject({
      code: "amount_too_large",
    })
  })

  it("waits for its order otherwise", async () => {
    await expect(initiate(0.495)).resolves.toMatchObject({
      status: "pending_authorization",
    })
  })
})
