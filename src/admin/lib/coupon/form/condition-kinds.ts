import type { JsonObject } from "./json"

/** The kinds of condition, grouped as the form offers them. */
export const CONDITION_GROUPS = [
  {
    label: "What is bought",
    kinds: [
      { kind: "amount", label: "The goods cost …" },
      { kind: "quantity", label: "So many units …" },
      { kind: "contains", label: "The cart has …" },
      { kind: "contains_none", label: "The cart has none of …" },
    ],
  },
  {
    label: "Who buys",
    kinds: [
      { kind: "customer_group", label: "Customer group …" },
      { kind: "first_order", label: "First order" },
      { kind: "nth_order", label: "Order number …" },
      { kind: "total_spent", label: "Spent so far …" },
    ],
  },
  {
    label: "Where and how",
    kinds: [
      { kind: "region", label: "Region …" },
      { kind: "country", label: "Country …" },
      { kind: "currency", label: "Currency …" },
      { kind: "sales_channel", label: "Sales channel …" },
      { kind: "shipping_option", label: "Way of delivery …" },
      { kind: "payment_method", label: "Way to pay …" },
    ],
  },
] as const

/** What the form calls a kind of condition; others by their own name. */
export const conditionLabel = (kind: string): string =>
  CONDITION_GROUPS.flatMap(({ kinds }) => [...kinds]).find(
    (each) => each.kind === kind
  )?.label ?? kind

const LIST = { in: [] }

const EMPTY: Record<string, JsonObject> = {
  amount: { of: "order", base: "discounted", min_minor: "" },
  quantity: { of: "order", min: "" },
  contains: { lines: { products: [] }, min: "1" },
  contains_none: { lines: { products: [] } },
  nth_order: { nth: "", reach: "exactly" },
  total_spent: { min_minor: "" },
  customer_group: LIST,
  region: LIST,
  country: LIST,
  currency: LIST,
  sales_channel: LIST,
  shipping_option: LIST,
  payment_method: LIST,
}

/** A new condition of a kind, to be filled in. */
export const emptyCondition = (kind: string): JsonObject => ({
  kind,
  ...EMPTY[kind],
})
