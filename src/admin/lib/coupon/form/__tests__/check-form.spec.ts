import { describe, expect, it } from "vitest"

import {
  checkForm,
  emptyCondition,
  emptyEffect,
  newCoupon,
  put,
  shownFaults,
  type JsonObject,
} from ".."

const coupon = (changes: JsonObject = {}): JsonObject =>
  Object.entries(changes).reduce<JsonObject>(
    (form, [path, value]) => put(form, path, value),
    {
      ...newCoupon("eur"),
      code: "SAVE10",
      effect: { kind: "percentage", rate_ppm: "10", level: "item" },
    }
  )

const faultsOf = (form: JsonObject) =>
  checkForm(form).faults.map(({ field, message }) => `${field}: ${message}`)

describe("checkForm", () => {
  it("gives the coupon in the stored form", () => {
    const checked = checkForm(
      coupon({
        code: " save–10 ",
        "effect.rate_ppm": "12,5",
        conditions: [{ kind: "amount", min_minor: "49.90", max_minor: "" }],
        "limits.uses": "100",
        "limits.budget_minor": "500",
        "combination.priority": "-5",
        campaign_id: "procamp_1",
      })
    )
    expect(checked).toMatchObject({
      ok: true,
      coupon: {
        code: "SAVE-10",
        effect: { kind: "percentage", rate_ppm: 125_000 },
        conditions: [{ kind: "amount", min_minor: 4990 }],
        limits: { uses: 100, budget_minor: 50_000, max_units: null },
        combination: { priority: -5, group: null },
        campaign_id: "procamp_1",
      },
    })
  })

  it.each<[string, JsonObject, string]>([
    [
      "a percentage above 100",
      { "effect.rate_ppm": "120" },
      "effect.rate_ppm: Enter a percentage above 0 and up to 100.",
    ],
    [
      "words for a number",
      { "limits.uses": "many" },
      "limits.uses: Enter a whole number.",
    ],
    [
      "cents of a currency without",
      { currency_code: "jpy", "limits.budget_minor": "10.50" },
      "limits.budget_minor: JPY has no decimals.",
    ],
    ["no code", { code: "  " }, "code: Enter the code, such as WELCOME10."],
    [
      "goods to be chosen, and none chosen",
      { applies_to: { products: [] } },
      "applies_to: Choose at least one.",
    ],
    [
      "a list with nothing in it",
      { conditions: [{ kind: "region", in: [] }] },
      "conditions.0: Choose at least one.",
    ],
    [
      "a set for nothing",
      { effect: { kind: "set_price", quantity: "3", price_minor: "0" } },
      "effect.price_minor: Enter an amount above zero.",
    ],
    [
      "an end before the start",
      {
        conditions: [
          { kind: "schedule", starts_at: "2026-12-02", ends_at: "2026-12-01" },
        ],
      },
      "conditions.0.ends_at: The end (2026-12-01) is not after the start (2026-12-02): choose a later end or an earlier start.",
    ],
    [
      "a gap between tiers",
      {
        effect: {
          kind: "tiers",
          by: "amount",
          tiers: [
            { from: "10", to: "20", rate_ppm: "5" },
            { from: "30", rate_ppm: "10" },
          ],
        },
      },
      "effect.tiers.0.to: There is a gap before the next tier: end this tier where the next one starts, or leave the end out.",
    ],
  ])("finds %s", (_what, changes, fault) => {
    expect(faultsOf(coupon(changes))).toEqual([fault])
  })

  it("says that amounts need a currency", () => {
    const form = coupon({ currency_code: "", "limits.budget_minor": "5" })
    expect(faultsOf(form)).toEqual([
      "currency_code: The coupon has amounts of money: say in which currency they are.",
    ])
  })

  it("leaves rules of plugins as they are, for the server to judge", () => {
    const effect = { kind: "round_down", to_minor: 500, note: null }
    const condition = { kind: "different_products", min: 3 }
    expect(
      checkForm(coupon({ effect, conditions: [condition] }))
    ).toMatchObject({
      ok: true,
      coupon: { effect, conditions: [condition] },
    })
  })

  it.each([
    "percentage",
    "fixed_order",
    "fixed_across",
    "fixed_per_unit",
    "buy_get",
    "tiers",
    "set_price",
    "shipping",
    "gift",
  ])("says of a new effect (%s) only what is to be entered", (kind) => {
    const form = coupon({ effect: emptyEffect(kind) })
    expect(faultsOf(form).join()).not.toMatch(/Invalid|expected|undefined/)
  })
})

describe("shownFaults", () => {
  const faults = checkForm({
    ...coupon({ "limits.uses": "x" }),
    code: "",
    conditions: [emptyCondition("region")],
  }).faults
  const shown = (touched: string[], isSaving = false) =>
    shownFaults(faults, new Set(touched), isSaving).map(({ field }) => field)

  it.each([
    ["what was typed wrong", [], ["limits.uses"]],
    ["a field that was left empty", ["code"], ["code", "limits.uses"]],
    [
      "a rule whose field was left empty",
      ["conditions.0.in"],
      ["limits.uses", "conditions.0"],
    ],
  ])("shows %s", (_what, touched, fields) => {
    expect(shown(touched)).toEqual(fields)
  })

  it("shows all of them to who wants to save", () => {
    expect(shown([], true)).toEqual(["code", "limits.uses", "conditions.0"])
  })
})
