import type { PromotionDTO } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import { isOn, seasonAt } from "../season"

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse("2026-11-22T12:00:00Z")

const campaign = (starts: number | null, ends: number | null) => ({
  campaign_id: "camp",
  campaign: {
    id: "camp",
    starts_at: starts === null ? null : new Date(NOW + starts * DAY),
    ends_at: ends === null ? null : new Date(NOW + ends * DAY),
  },
})

const promotion = (id: string, more: object = {}): PromotionDTO => ({
  id,
  status: "active",
  campaign_id: null,
  ...more,
})

describe("promotions that are on", () => {
  it.each<[string, object, boolean]>([
    ["is active, without a campaign", {}, true],
    ["is a draft", { status: "draft" }, false],
    ["is paused", { status: "inactive" }, false],
    ["has a campaign without dates", campaign(null, null), true],
    ["has one that has started", campaign(-1, null), true],
    ["has one that starts this very moment", campaign(0, null), true],
    ["has one that is to start", campaign(1, null), false],
    ["has one that goes on", campaign(-2, 1), true],
    ["has one that ends this very moment", campaign(-2, 0), false],
    ["has one that is over", campaign(-2, -1), false],
    ["has one that is gone", { campaign_id: "camp" }, false],
  ])("one that %s", (_, more, isThere) => {
    const { promotions } = seasonAt([promotion("promo", more)], NOW)
    expect(promotions).toHaveLength(isThere ? 1 : 0)
  })

  it("stay the same until the next one begins or ends", () => {
    const season = seasonAt(
      [
        promotion("a", campaign(-9, 3)),
        promotion("b", campaign(2, 9)),
        promotion("c", campaign(-9, -1)),
        promotion("paused", { status: "inactive", ...campaign(1, 9) }),
      ],
      NOW
    )
    expect(season).toMatchObject({ from: NOW, until: NOW + 2 * DAY })
    expect(isOn(season, NOW)).toBe(true)
    expect(isOn(season, NOW + 2 * DAY)).toBe(false)
    expect(isOn(season, NOW - 1)).toBe(false)
  })

  it("stay the same for ever where none has a campaign", () => {
    expect(seasonAt([promotion("a")], NOW).until).toBe(Infinity)
  })
})
