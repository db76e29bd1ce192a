import { describe, expect, it } from "vitest"

import { campaignFault, campaignWords, type Campaign } from "../campaign"

const campaign = (more: Partial<Campaign> = {}): Campaign => ({
  id: "procamp_1",
  name: "Summer",
  starts_at: null,
  ends_at: null,
  ...more,
})

const budget = (
  type: string,
  more: Partial<NonNullable<Campaign["budget"]>> = {}
) =>
  campaign({
    budget: { type, limit: 100, used: 20, currency_code: null, ...more },
  })

describe("what a campaign means for its coupons", () => {
  it.each<[string, Campaign, RegExp]>([
    ["nothing", campaign(), /only keeps coupons together/],
    [
      "no limit",
      budget("usage", { limit: null }),
      /only keeps coupons together/,
    ],
    [
      "uses",
      budget("usage"),
      /^At most 100 uses for all its coupons together: 20 uses so far, 80 uses left\.$/,
    ],
    [
      "money",
      budget("spend", { limit: 500, used: 120.5, currency_code: "eur" }),
      /^At most €500\.00 for all its coupons together: €120\.50 so far, €379\.50 left\.$/,
    ],
    ["nothing left", budget("usage", { used: 120 }), /, 0 uses left\.$/],
    [
      "uses of each customer",
      budget("use_by_attribute", { limit: 1, attribute: "customer_email" }),
      /^At most 1 use per e-mail address for all its coupons together\.$/,
    ],
    [
      "what nobody can count",
      budget("use_by_attribute", { attribute: "shoe_size" }),
      /counted by “shoe_size”, .* no coupon of it applies\.$/,
    ],
    [
      "an end",
      campaign({ ends_at: "2026-12-31T11:00:00Z" }),
      /^Its coupons apply only until .*2026.*, whatever their own dates\.$/,
    ],
  ])("tells %s", (_what, each, words) => {
    expect(campaignWords(each)).toEqual([expect.stringMatching(words)])
  })

  it("tells dates and budget one after the other", () => {
    const starts_at = "2026-12-01T11:00:00Z"
    expect(campaignWords({ ...budget("usage"), starts_at })).toHaveLength(2)
  })
})

describe("a campaign with money", () => {
  it.each([
    ["usd", /in EUR/],
    ["", /in EUR/],
    ["eur", null],
  ])("and a coupon in %j", (currency, fault) => {
    const found = campaignFault(
      budget("spend", { currency_code: "EUR" }),
      currency
    )
    expect(found).toEqual(fault && expect.stringMatching(fault))
  })

  it("lets any currency be, where uses are counted", () => {
    expect(campaignFault(budget("usage"), "usd")).toBeNull()
  })
})
