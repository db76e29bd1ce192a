import { expect, it } from "vitest"

import type { CouponInput, Fault, RuleInput } from "../.."
import { couponOf, faultsIn, percent } from "../../__tests__/support/build"

const tiers = (...each: { from: number; to?: number }[]): RuleInput => ({
  kind: "tiers",
  by: "quantity",
  tiers: each.map((tier) => ({ ...tier, rate_ppm: 1000 })),
})

const AMOUNT =
  "Give a whole number of minor units from 1 on: 12.50 euros are 1250."
const PRICE =
  "Give a whole number of minor units from 0 on: 12.50 euros are 1250."
const COUNT = "Give a whole number from 1 on."
const RATE =
  "Give a part above 0 and up to 1 000 000 in millionths: 12.5 % are 125 000, 100 % are 1 000 000."

it.each<[RuleInput, Fault]>([
  [
    { kind: "nonsense" },
    {
      field: "effect.kind",
      code: "unknown_kind",
      message:
        'There is no kind "nonsense" here: choose one of percentage, fixed_order, fixed_across, fixed_per_unit, buy_get, tiers, set_price, shipping, gift.',
    },
  ],
  [
    { kind: "" },
    {
      field: "effect.kind",
      code: "too_small",
      message: "Name the kind of rule.",
    },
  ],
  [
    { kind: "fixed_order", amount_minor: 0 },
    { field: "effect.amount_minor", code: "too_small", message: AMOUNT },
  ],
  [
    { kind: "fixed_order", amount_minor: 1.5 },
    { field: "effect.amount_minor", code: "invalid_type", message: AMOUNT },
  ],
  [
    { kind: "shipping", price_minor: -1 },
    { field: "effect.price_minor", code: "too_small", message: PRICE },
  ],
  [
    { kind: "shipping", price_minor: "free" },
    { field: "effect.price_minor", code: "invalid_type", message: PRICE },
  ],
  [
    { kind: "gift", variant_id: "mug", quantity: 0 },
    { field: "effect.quantity", code: "too_small", message: COUNT },
  ],
  [
    { kind: "gift", variant_id: "mug", quantity: 0.5 },
    { field: "effect.quantity", code: "invalid_type", message: COUNT },
  ],
  [
    { kind: "gift", variant_id: "" },
    {
      field: "effect.variant_id",
      code: "too_small",
      message: "Name the variant that is given.",
    },
  ],
  [
    { kind: "percentage", rate_ppm: 0 },
    { field: "effect.rate_ppm", code: "too_small", message: RATE },
  ],
  [
    { kind: "percentage", rate_ppm: 1_000_001 },
    { field: "effect.rate_ppm", code: "too_big", message: RATE },
  ],
  [
    { kind: "percentage", rate_ppm: 1, colour: "red" },
    {
      field: "effect.colour",
      code: "unrecognized_keys",
      message:
        'There is no field "colour" here: take it out, or correct its name.',
    },
  ],
  [
    { kind: "shipping" },
    {
      field: "effect",
      code: "exactly_one_of",
      message:
        "Give exactly one of rate_ppm, amount_minor, method_amount_minor, price_minor.",
    },
  ],
  [
    {
      kind: "buy_get",
      buy: { quantity: 1, amount_minor: 1 },
      get: { quantity: 1, rate_ppm: 1 },
    },
    {
      field: "effect.buy",
      code: "exactly_one_of",
      message: "Give exactly one of quantity, amount_minor.",
    },
  ],
  [
    {
      kind: "buy_get",
      buy: { quantity: 1 },
      get: { quantity: 1, rate_ppm: 1, unit_price_minor: 1 },
    },
    {
      field: "effect.get",
      code: "exactly_one_of",
      message:
        "Give exactly one of rate_ppm, unit_price_minor, unit_amount_minor.",
    },
  ],
  [
    { kind: "tiers", by: "amount", tiers: [{ from: 1 }] },
    {
      field: "effect.tiers.0",
      code: "exactly_one_of",
      message: "Give exactly one of rate_ppm, amount_minor, unit_amount_minor.",
    },
  ],
  [
    tiers(),
    {
      field: "effect.tiers",
      code: "too_small",
      message: "Give at least one tier.",
    },
  ],
  [
    tiers({ from: 2, to: 1 }),
    {
      field: "effect.tiers.0.to",
      code: "ends_before_start",
      message: "The tier ends before it starts: give a higher end.",
    },
  ],
  [
    tiers({ from: 2 }, { from: 1 }),
    {
      field: "effect.tiers.1.from",
      code: "not_rising",
      message: "Tiers must rise: let this one start above the one before it.",
    },
  ],
  [
    tiers({ from: 1, to: 3 }, { from: 4 }),
    {
      field: "effect.tiers.0.to",
      code: "tier_gap",
      message:
        "There is a gap before the next tier: end this tier where the next one starts, or leave the end out.",
    },
  ],
  [
    tiers({ from: 1, to: 5 }, { from: 4 }),
    {
      field: "effect.tiers.0.to",
      code: "tier_overlap",
      message:
        "There is an overlap before the next tier: end this tier where the next one starts, or leave the end out.",
    },
  ],
])("the effect %j is refused in these words", (effect, fault) => {
  expect(faultsIn(couponOf(effect))).toEqual([fault])
})

it.each<[RuleInput[], Fault]>([
  [
    [{ kind: "amount" }],
    {
      field: "conditions.0",
      code: "at_least_one_of",
      message: "Give a minimum, a maximum or both.",
    },
  ],
  [
    [{ kind: "region" }],
    {
      field: "conditions.0",
      code: "at_least_one_of",
      message: "Give in, not_in or both.",
    },
  ],
  [
    [{ kind: "schedule" }],
    {
      field: "conditions.0",
      code: "at_least_one_of",
      message: "Give a start, an end, weekdays or hours.",
    },
  ],
  [
    [{ kind: "region", in: [] }],
    {
      field: "conditions.0.in",
      code: "too_small",
      message: "Name at least one, or leave the list out.",
    },
  ],
  [
    [{ kind: "region", in: ["eu", ""] }],
    {
      field: "conditions.0.in.1",
      code: "too_small",
      message: "Name an id: this one is empty.",
    },
  ],
  [
    [{ kind: "contains_none", lines: {} }],
    {
      field: "conditions.0.lines",
      code: "empty_selector",
      message:
        "Name at least one product, variant, category, collection, tag or type.",
    },
  ],
  [
    [{ kind: "currency", in: ["usd"] }],
    {
      field: "conditions.0",
      code: "currency_mismatch",
      message:
        "The coupon's amounts are in EUR, so this condition must allow that currency: add it, or change the currency of the coupon.",
    },
  ],
  [
    [
      { kind: "quantity", min: 5 },
      { kind: "quantity", max: 4 },
    ],
    {
      field: "conditions.1",
      code: "never_holds",
      message:
        "Nothing is left that meets this condition (quantity order), by itself or together with those above it: widen one of them, or take one out.",
    },
  ],
])("the conditions %j are refused in these words", (conditions, fault) => {
  expect(faultsIn(percent(10, { conditions }))).toEqual([fault])
})

it.each<[Partial<CouponInput>, Fault]>([
  [
    { currency_code: null, limits: { budget_minor: 5 } },
    {
      field: "currency_code",
      code: "currency_needed",
      message:
        "The coupon has amounts of money: say in which currency they are.",
    },
  ],
  [
    { currency_code: "euro" },
    {
      field: "currency_code",
      code: "invalid_format",
      message: "Give a currency of three letters, such as EUR.",
    },
  ],
  [{ id: "" }, { field: "id", code: "too_small", message: "Give an id." }],
  [
    { created_at: "yesterday" },
    {
      field: "created_at",
      code: "invalid_format",
      message: "Give an instant such as 2026-12-31T18:00:00Z.",
    },
  ],
  [
    { combination: { group: "" } },
    {
      field: "combination.group",
      code: "too_small",
      message: "Name the group, or leave it out.",
    },
  ],
  [
    { combination: { priority: 0.5 } },
    {
      field: "combination.priority",
      code: "invalid_type",
      message: "Give a whole number: higher is earlier.",
    },
  ],
])("a coupon with %j is refused in these words", (more, fault) => {
  expect(faultsIn({ ...percent(10), ...more })).toEqual([fault])
})
