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
    [{ code: "not_with", ...other }, "Not with WELCOME10."],
    [{ code: "better_in_group", ...other }, "WELCOME10 saves you more."],
    [{ code: "rule_not_met", rule: "acme", says: "Be even." }, "Be even."],
  ])("%j: %s", (reason, words) => {
    expect(explain(reason, reader)).toBe(words)
  })

  it("says to every fact that is missing what to do", () => {
    for (const fact of CART_FACT_NAMES) {
      expect(explain({ code: "not_known_yet", fact }, reader)).toMatch(/\.$/)
    }
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
