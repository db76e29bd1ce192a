import { describe } from "vitest"

import type { CouponInput } from ".."
import { linesAt, percent } from "./support/build"
import { itPrices } from "./support/scenario"

describe("limits", () => {
  const tenth = (limits: CouponInput["limits"]) => percent(10, { limits })

  itPrices([
    {
      what: "the last use",
      goods: linesAt(1000),
      coupons: [tenth({ uses: 3 })],
      used: { used: 2 },
      told: [100],
    },
    {
      what: "all uses used",
      goods: linesAt(1000),
      coupons: [tenth({ uses: 3 })],
      used: { used: 3 },
      told: ["used_up"],
    },
    {
      what: "used by this customer",
      goods: linesAt(1000),
      coupons: [tenth({ uses_per_customer: 1 })],
      used: { used: 9, used_by_customer: 1 },
      told: ["used_up_by_you"],
    },
    {
      what: "used by others only",
      goods: linesAt(1000),
      coupons: [tenth({ uses_per_customer: 1 })],
      used: { used: 9 },
      told: [100],
    },
    {
      what: "this code used, others of the coupon not",
      goods: linesAt(1000),
      coupons: [tenth({ uses_per_code: 1 })],
      used: { used: 1, used_of_code: 1 },
      told: ["code_used_up"],
    },
    {
      what: "1.00 left of the budget",
      goods: linesAt(3000, 7000),
      coupons: [tenth({ budget_minor: 5000 })],
      used: { spent_minor: 4900 },
      lines: [30, 70],
    },
    {
      what: "a budget that a cancelled order gave back",
      goods: linesAt(3000, 7000),
      coupons: [tenth({ budget_minor: 5000 })],
      used: { spent_minor: 4000 },
      lines: [300, 700],
    },
    {
      what: "the lower of the highest discount and what is left",
      goods: linesAt(10_000),
      coupons: [tenth({ budget_minor: 5000, max_discount_minor: 300 })],
      used: { spent_minor: 4600 },
      told: [300],
    },
  ])
})
