import { describe, expect, it } from "vitest"

import { compileCoupon, rulesWith } from "../../../../modules/coupon/domain"
import { applicationMethodOf } from "../application-method"
import { automaticCode } from "../automatic-code"
import { readCouponBody } from "../read-body"

const registry = rulesWith()
const NOW = "2026-11-21T12:00:00.000Z"

const read = (body: Record<string, unknown>) =>
  readCouponBody((raw) => compileCoupon(registry, raw), body, {
    id: "promo_1",
    created_at: NOW,
  })

const TEN = { effect: { kind: "percentage", rate_ppm: 100_000 } }

const nested = (depth: number): unknown =>
  depth === 0 ? 1 : { inside: nested(depth - 1) }

describe("a coupon as staff send it", () => {
  it("is split into what its promotion says and its rules", () => {
    const reading = read({
      ...TEN,
      code: " save–10 ",
      status: "draft",
      name: "Save",
      campaign_id: "procamp_1",
    })
    expect(reading).toMatchObject({
      ok: true,
      read: {
        campaign_id: "procamp_1",
        compiled: { code: "SAVE-10", source: { status: "draft" } },
        document: {
          name: "Save",
          applies_to: {},
          conditions: [],
          limits: { uses: null, budget_minor: null },
          combination: { priority: 0, exclusive: false },
        },
      },
    })
    const keys = reading.ok ? Object.keys(reading.read.document) : []
    expect(keys).not.toEqual(expect.arrayContaining(["id"]))
    expect(keys).not.toEqual(expect.arrayContaining(["code"]))
  })

  it.each<[string, Record<string, unknown>, [string, string][]]>([
    ["an id", { ...TEN, id: "x" }, [["id", "unrecognized_keys"]]],
    [
      "an age",
      { ...TEN, created_at: NOW },
      [["created_at", "unrecognized_keys"]],
    ],
    [
      "a campaign that is none",
      { ...TEN, campaign_id: 7 },
      [["campaign_id", "invalid"]],
    ],
    [
      "what cannot be kept",
      { ...TEN, name: "a\u0000" },
      [["name", "control_character"]],
    ],
    [
      "half a character",
      { ...TEN, name: "\ud800" },
      [["name", "control_character"]],
    ],
    [
      "a text without end",
      { ...TEN, name: "x".repeat(501) },
      [["name", "too_big"]],
    ],
    [
      "too many uses",
      { ...TEN, limits: { uses: 2_147_483_648 } },
      [["limits.uses", "too_big"]],
    ],
    [
      "several at once",
      { effect: { kind: "gone" }, id: "x", name: "a\u0007" },
      [
        ["id", "unrecognized_keys"],
        ["name", "control_character"],
        ["effect.kind", "unknown_kind"],
      ],
    ],
  ])("is refused with %s", (_what, body, faults) => {
    const reading = read(body)
    const found = reading.ok
      ? []
      : reading.faults.map(({ field, code }) => [field, code])
    expect(found).toEqual(faults)
  })

  it("is refused before it goes too deep", () => {
    const reading = read({ effect: { kind: "x", more: nested(50) } })
    expect(reading).toMatchObject({ ok: false })
    expect(reading.ok ? [] : reading.faults).toContainEqual(
      expect.objectContaining({ code: "too_deep" })
    )
  })
})

describe("what core shows of a coupon", () => {
  it.each<[string, Record<string, unknown>, object]>([
    [
      "a percentage",
      TEN,
      { type: "percentage", value: 10, target_type: "items" },
    ],
    [
      "a percentage of the order",
      { effect: { ...TEN.effect, level: "order", rate_ppm: 125_000 } },
      { type: "percentage", value: 12.5, target_type: "order" },
    ],
    [
      "an amount, by the decimals of its currency",
      {
        currency_code: "JPY",
        effect: { kind: "fixed_order", amount_minor: 500 },
      },
      { type: "fixed", value: 500, target_type: "order", currency_code: "jpy" },
    ],
    [
      "an amount off each unit",
      {
        currency_code: "eur",
        effect: { kind: "fixed_per_unit", amount_minor: 250 },
      },
      { type: "fixed", value: 2.5, target_type: "items" },
    ],
    [
      "free delivery",
      { effect: { kind: "shipping", rate_ppm: 1_000_000 } },
      { type: "percentage", value: 100, target_type: "shipping_methods" },
    ],
    [
      "less for each delivery",
      {
        currency_code: "eur",
        effect: { kind: "shipping", method_amount_minor: 150 },
      },
      { type: "fixed", value: 1.5, target_type: "shipping_methods" },
    ],
    [
      "nothing, where it has no words",
      { effect: { kind: "gift", variant_id: "v" } },
      { type: "fixed", value: 0, target_type: "items" },
    ],
    [
      "nothing of a deal",
      {
        effect: {
          kind: "buy_get",
          buy: { quantity: 1 },
          get: { quantity: 1, rate_ppm: 500_000 },
        },
      },
      { type: "fixed", value: 0 },
    ],
  ])("is %s", (_what, body, method) => {
    const reading = read(body)
    expect(
      reading.ok &&
        applicationMethodOf(reading.read.document, reading.read.compiled.class)
    ).toMatchObject(method)
  })

  it.each([
    ["Spring, at last!", /^SPRING-AT-LAST-\w{10}$/],
    ["Für Größe ½", /^FUR-GROSSE-1-2-\w{10}$/],
    ["春", /^AUTOMATIC-\w{10}$/],
    ["a".repeat(90), /^A{24}-\w{10}$/],
  ])("is a code of its own where there is none: %s", (name, code) => {
    expect(automaticCode(name)).toMatch(code)
    expect(automaticCode(name)).not.toBe(automaticCode(name))
  })
})
