import { describe, expect, it } from "vitest"

import { CART_FACT_NAMES, type Reason } from "../../model"
import { explain } from ".."

const reader = {
  locale: "en-GB",
  currency_code: "eur",
  time_zone: "Europe/Berlin",
  now: "2026-11-21T12:00:00Z",
}

const other = { with: "WELCOME10", coupon_id: "cou_1" }

describe("explain", () => {
  it.each<[Reason, string]>([
    [
      { code: "below_minimum", amount_minor: 1250, of: "order" },
      "Add €12.50 more.",
    ],
    [
      { code: "below_minimum", amount_minor: 1250, of: "matching" },
      "Add €12.50 more of the products that it applies to.",
    ],
    [
      { code: "above_maximum", amount_minor: 5, of: "order" },
      "This is for smaller orders: yours is €0.05 above.",
    ],
    [{ code: "too_few_items", quantity: 1, of: "order" }, "Add 1 more item."],
    [
      { code: "too_few_items", quantity: 2, of: "matching" },
      "Add 2 more items of the products that it applies to.",
    ],
    [{ code: "not_yet", from: "2026-11-30T23:00:00Z" }, "From 1 December."],
    [
      { code: "not_yet", from: "2026-12-31T23:30:00Z" },
      "From 1 January 2027, 00:30.",
    ],
    [{ code: "ended", at: "2026-11-20T23:00:00Z" }, "Ended on 20 November."],
    [
      { code: "ended", at: "2025-11-20T12:00:00Z" },
      "Ended on 20 November 2025.",
    ],
    [
      { code: "not_at_this_hour", from: "2026-11-21T17:00:00Z" },
      "Not now, but again from 18:00.",
    ],
    [
      { code: "not_on_this_day", from: "2026-11-27T17:00:00Z" },
      "Not now, but again from 27 November, 18:00.",
    ],
    [{ code: "paused" }, "This cannot be used at the moment."],
    [{ code: "draft" }, "This cannot be used at the moment."],
    [
      { code: "rule_failed", rule: "acme" },
      "This cannot be used at the moment.",
    ],
    [
      { code: "too_many_items", quantity: 2, of: "order" },
      "This is for fewer items: take out 2.",
    ],
    [
      { code: "product_missing", quantity: 2 },
      "Add 2 more of the products that it needs.",
    ],
    [
      { code: "product_in_the_way" },
      "Not with one of the products in your cart.",
    ],
    [{ code: "wrong_customer" }, "This is for certain customers."],
    [{ code: "not_first_order" }, "This is for a first order."],
    [{ code: "not_nth_order", nth: 3 }, "This is for order number 3."],
    [
      { code: "spent_too_little", amount_minor: 100 },
      "This is for customers who have spent €1.00 more with us so far.",
    ],
    [
      { code: "spent_too_much", amount_minor: 100 },
      "This is for customers who have spent less with us so far.",
    ],
    [{ code: "wrong_currency" }, "Not in this currency."],
    [{ code: "wrong_region" }, "Not where we deliver to."],
    [{ code: "wrong_country" }, "Not where we deliver to."],
    [{ code: "wrong_sales_channel" }, "Not in this shop."],
    [{ code: "wrong_shipping_option" }, "Not with this way of delivery."],
    [{ code: "wrong_payment_method" }, "Not with this way to pay."],
    [{ code: "used_up" }, "All of these have been used."],
    [{ code: "budget_used_up" }, "All of these have been used."],
    [{ code: "used_up_by_you" }, "You have used this before."],
    [{ code: "code_used_up" }, "This code has been used."],
    [
      { code: "nothing_to_discount" },
      "There is nothing in your cart that this applies to.",
    ],
    [
      { code: "gift_not_in_cart", variant_id: "mug", quantity: 1 },
      "Your gift is not in the cart yet.",
    ],
    [{ code: "not_with", ...other }, "Not with WELCOME10."],
    [{ code: "better_in_group", ...other }, "WELCOME10 saves you more."],
    [{ code: "rule_not_met", rule: "acme", says: "Be even." }, "Be even."],
  ])("%j: %s", (reason, words) => {
    expect(explain(reason, reader)).toBe(words)
  })

  it("says to every fact that is missing what to do", () => {
    const wanted = CART_FACT_NAMES.map((fact) => [
      fact,
      explain({ code: "not_known_yet", fact }, reader),
    ])
    expect(Object.fromEntries(wanted)).toEqual({
      customer:
        "Sign in or enter your e-mail to see whether this applies to you.",
      region: "Choose where we deliver to first.",
      country: "Enter the address that we deliver to first.",
      currency: "Choose a currency first.",
      sales_channel: "This cannot be used here.",
      shipping_option: "Choose a way of delivery first.",
      payment_method: "Choose a way to pay first.",
      product: "This cannot be used with what is in your cart.",
    })
  })

  it("writes figures as the reader's English does, and English otherwise", () => {
    const reason: Reason = { code: "not_yet", from: "2026-11-30T23:00:00Z" }
    expect(explain(reason, { ...reader, locale: "en-US" })).toBe(
      "From December 1."
    )
    expect(explain(reason, { ...reader, locale: "de" })).toBe(
      "From 1 December."
    )
  })

  it("has the decimals of the currency", () => {
    const reason: Reason = {
      code: "below_minimum",
      amount_minor: 1250,
      of: "order",
    }
    const words = ["jpy", "kwd"].map((currency_code) =>
      explain(reason, { ...reader, currency_code })
    )
    expect(words).toEqual(["Add JP¥1,250 more.", "Add KWD\u00a01.250 more."])
  })
})
