import { expect, it } from "vitest"

import {
  cart,
  couponOf,
  line,
  outcomeOf,
  price,
} from "../../__tests__/support/build"

const FREE = 1_000_000
const A = { products: ["prod_a"] }
const B = { products: ["prod_b"] }

it.each([
  {
    what: "both what is bought and what is gotten of one pool",
    lines: [line("a", 500, 2)],
    effect: { buy: { quantity: 3 }, get: { quantity: 2, rate_ppm: FREE } },
    reason: { code: "too_few_items", quantity: 3, of: "matching" },
  },
  {
    what: "what is bought",
    lines: [line("b", 500)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
    },
    reason: { code: "too_few_items", quantity: 1, of: "matching" },
  },
  {
    what: "what is gotten",
    lines: [line("a", 500)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { lines: B, quantity: 2, rate_ppm: FREE },
    },
    reason: { code: "product_missing", quantity: 2 },
  },
  {
    what: "the rest of a whole deal",
    lines: [line("a", 500), line("b", 100)],
    effect: {
      buy: { lines: A, quantity: 1 },
      get: { lines: B, quantity: 3, rate_ppm: FREE },
      whole_deals: true,
    },
    reason: { code: "product_missing", quantity: 2 },
  },
  {
    what: "the amount",
    lines: [line("a", 500)],
    effect: {
      buy: { amount_minor: 700 },
      get: { quantity: 1, rate_ppm: FREE },
    },
    reason: { code: "below_minimum", amount_minor: 200, of: "matching" },
  },
  {
    what: "a unit besides the amount",
    lines: [line("a", 700)],
    effect: {
      buy: { amount_minor: 700 },
      get: { quantity: 1, rate_ppm: FREE },
    },
    reason: { code: "product_missing", quantity: 1 },
  },
  {
    what: "the rest of a whole deal of one pool",
    lines: [line("a", 500, 4)],
    effect: {
      buy: { quantity: 2 },
      get: { quantity: 3, rate_ppm: FREE },
      whole_deals: true,
    },
    reason: { code: "product_missing", quantity: 1 },
  },
  {
    what: "a unit besides the amount of a whole deal",
    lines: [line("a", 700)],
    effect: {
      buy: { amount_minor: 700 },
      get: { quantity: 1, rate_ppm: FREE },
      whole_deals: true,
    },
    reason: { code: "product_missing", quantity: 1 },
  },
  {
    what: "all units besides the amount",
    lines: [line("a", 700)],
    effect: {
      buy: { amount_minor: 700 },
      get: { quantity: 2, rate_ppm: FREE },
    },
    reason: { code: "product_missing", quantity: 2 },
  },
  {
    what: "what is bought, not what is gotten of others",
    lines: [line("a", 500), line("b", 500)],
    effect: {
      buy: { lines: A, quantity: 2 },
      get: { lines: B, quantity: 1, rate_ppm: FREE },
    },
    reason: { code: "too_few_items", quantity: 1, of: "matching" },
  },
])("a deal says that $what is missing", ({ lines, effect, reason }) => {
  const pricing = price(cart(lines), couponOf({ kind: "buy_get", ...effect }))
  expect(outcomeOf(pricing)).toMatchObject({ outcome: "parked", reason })
})
