import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  budgetCounter,
  campaignSubjects,
  orderStanding,
  subjectsOf,
  usesOfAdjustments,
} from ".."

const ADA = { id: "cus_1", email: " Ada@EXAMPLE.com" }
const FREE = { uses: null, budget_minor: null }

describe("what adjustments use", () => {
  it("is one use for each promotion and code, rounded once", () => {
    const lines = [
      { promotion_id: "p1", code: "A", amount: 1.003 },
      { promotion_id: "p1", code: "A", amount: "1.003" },
      { promotion_id: "p1", code: "B", amount: 2 },
      { promotion_id: "p2", code: null, amount: 0.004 },
      { promotion_id: "p3", code: null, amount: 1 },
      { promotion_id: "p3", amount: 1 },
      { promotion_id: null, code: "BY-HAND", amount: 5 },
    ]
    expect(usesOfAdjustments(lines, "eur")).toEqual([
      { promotion_id: "p1", code: "A", amount_minor: 201 },
      { promotion_id: "p1", code: "B", amount_minor: 200 },
      { promotion_id: "p3", code: "", amount_minor: 200 },
    ])
  })

  it.each([
    ["jpy", 7, 7],
    ["kwd", 1.234, 1234],
  ])("is in the minor units of %s", (currency, amount, minor) => {
    const [use] = usesOfAdjustments(
      [{ promotion_id: "p1", code: "A", amount }],
      currency
    )
    expect(use?.amount_minor).toBe(minor)
  })

  it("adds up to the cent, in whatever order the lines come", () => {
    const cents = fc.array(fc.integer({ min: 1, max: 10_000 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(cents, (amounts) => {
        const uses = usesOfAdjustments(
          amounts.map((cent) => ({
            promotion_id: "p1",
            code: "A",
            amount: cent / 100,
          })),
          "eur"
        )
        const sum = amounts.reduce((total, cent) => total + cent, 0)
        expect(uses.map(({ amount_minor }) => amount_minor)).toEqual([sum])
      })
    )
  })
})

describe("what a use is counted by", () => {
  const redeemer = {
    promotion_id: "p1",
    code: "A",
    customer_key: "ada@example.com",
    currency_code: "eur",
  }
  const none = {
    uses: null,
    uses_per_customer: null,
    uses_per_code: null,
    budget_minor: null,
  }

  it("is all that may be limited, limited or not", () => {
    const names = subjectsOf(redeemer, none).map(({ subject }) => subject)
    expect(names).toEqual([
      "coupon p1",
      "coupon p1 in eur",
      "coupon p1 customer ada@example.com",
      "coupon p1 code A",
    ])
    expect(
      subjectsOf({ ...redeemer, customer_key: null, code: "" }, none)
    ).toHaveLength(2)
  })

  it("has each limit where it belongs", () => {
    const limits = {
      uses: 1,
      uses_per_customer: 2,
      uses_per_code: 3,
      budget_minor: 4,
    }
    expect(
      subjectsOf(redeemer, limits).map((each) => [each.uses, each.budget_minor])
    ).toEqual([
      [1, null],
      [null, 4],
      [2, null],
      [3, null],
    ])
  })

  it.each([
    ["usage", null, [{ subject: "campaign c1", uses: 3, budget_minor: null }]],
    [
      "spend",
      null,
      [
        { subject: "campaign c1", ...FREE },
        { subject: "campaign c1 in eur", uses: null, budget_minor: 350 },
      ],
    ],
    [
      "use_by_attribute",
      "customer_email",
      [
        { subject: "campaign c1", ...FREE },
        {
          subject: "campaign c1 customer ada@example.com",
          uses: 3,
          budget_minor: null,
        },
      ],
    ],
    [
      "spend_by_attribute",
      "customer_id",
      [
        { subject: "campaign c1", ...FREE },
        {
          subject: "campaign c1 customer cus_1 in eur",
          uses: null,
          budget_minor: 350,
        },
      ],
    ],
    ["use_by_attribute", "shoe_size", [{ subject: "campaign c1", ...FREE }]],
  ])("of a campaign's budget of %s by %s", (type, attribute, subjects) => {
    const campaign = { id: "c1", budget: { type, attribute, limit: 3.5 } }
    expect(campaignSubjects(campaign, ADA, "eur")).toEqual(subjects)
  })

  it.each([
    ["usage", null, { subject: "campaign c1", counts: "uses" }],
    [
      "use_by_attribute",
      "customer_id",
      { subject: "campaign c1 customer cus_1", counts: "uses_by_customer" },
    ],
    ["spend", null, { subject: "campaign c1 in eur", counts: "money" }],
    ["use_by_attribute", "shoe_size", null],
  ])("of a budget of %s by %s is %j", (type, attribute, counter) => {
    const campaign = { id: "c1", budget: { type, attribute, limit: 3 } }
    expect(budgetCounter(campaign, ADA, "eur")).toEqual(counter)
  })

  it.each(["usage", "spend"])("has no ceiling without one: %s", (type) => {
    const campaign = { id: "c1", budget: { type, limit: null } }
    expect(campaignSubjects(campaign, ADA, "eur").at(-1)).toMatchObject(FREE)
  })

  it("is not told by a customer who is not known", () => {
    const budget = { type: "use_by_attribute", attribute: "customer_id" }
    const campaign = { id: "c1", budget: { ...budget, limit: 3 } }
    expect(campaignSubjects(campaign, {}, "eur")).toEqual([
      { subject: "campaign c1", ...FREE },
    ])
  })

  it.each([null, undefined, { id: "c1" }, { id: "c1", budget: null }])(
    "is nothing without a budget: %j",
    (campaign) => {
      expect(campaignSubjects(campaign, ADA, "eur")).toEqual([])
    }
  )
})

describe("where an order's uses stand", () => {
  it.each([
    [true, "pending", false, { state: "released", reason: "canceled" }],
    [true, "expired", false, { state: "released", reason: "expired" }],
    [true, "refunded", false, { state: "released", reason: "canceled" }],
    [false, "refunded", true, { state: "released", reason: "refunded" }],
    [false, "refunded", false, { state: "committed" }],
    [false, "paid", true, { state: "committed" }],
    [false, "disputed", true, { state: "committed" }],
    [false, "pending", true, { state: "held" }],
    [false, "partially_paid", true, { state: "held" }],
    [false, null, false, { state: "held" }],
  ])(
    "canceled: %s, payment %s, returned on refund: %s",
    (is_canceled, payment_state, returns_on_refund, standing) => {
      expect(
        orderStanding({ is_canceled, payment_state }, { returns_on_refund })
      ).toEqual(standing)
    }
  )
})
