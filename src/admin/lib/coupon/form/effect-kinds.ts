import type { JsonObject } from "./json"

/** The kinds of discount, as the form offers them. */
export const EFFECT_KINDS = [
  { kind: "percentage", label: "a percentage" },
  { kind: "fixed_order", label: "an amount off the order" },
  { kind: "fixed_across", label: "an amount off the goods together" },
  { kind: "fixed_per_unit", label: "an amount off each unit" },
  { kind: "buy_get", label: "buy some, get others" },
  { kind: "tiers", label: "more, the more is bought" },
  { kind: "set_price", label: "a price for a set" },
  { kind: "shipping", label: "free or reduced shipping" },
  { kind: "gift", label: "a gift" },
] as const

export type EffectKindName = (typeof EFFECT_KINDS)[number]["kind"]

const EMPTY: Record<EffectKindName, JsonObject> = {
  percentage: { rate_ppm: "", level: "item" },
  fixed_order: { amount_minor: "" },
  fixed_across: { amount_minor: "" },
  fixed_per_unit: { amount_minor: "" },
  buy_get: {
    buy: { quantity: "2" },
    get: { quantity: "1", rate_ppm: "100" },
    whole_deals: false,
    own_units: false,
  },
  tiers: {
    by: "amount",
    level: "order",
    tiers: [
      { from: "", rate_ppm: "" },
      { from: "", rate_ppm: "" },
    ],
  },
  set_price: { quantity: "3", price_minor: "", filled_with: "dearest_first" },
  shipping: { rate_ppm: "100" },
  gift: { variant_id: "", quantity: "1" },
}

const isKnown = (kind: string): kind is EffectKindName =>
  Object.hasOwn(EMPTY, kind)

/** A new discount of a kind, to be filled in. */
export const emptyEffect = (kind: string): JsonObject => ({
  kind,
  ...(isKnown(kind) ? EMPTY[kind] : {}),
})
