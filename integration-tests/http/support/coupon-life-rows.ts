import type { CouponBody } from "../../../src/api/admin/coupons/types"

/** Articles of the shop: notebooks cost 22.00, cards 9.90, with tax in them. */
export type Articles = { notebook: string; cards: string; gift: string }

/**
 * A coupon and what it does in the life of an order. Amounts in cents.
 *
 * @property notebooks, cards units in the cart
 * @property goods, shipping what it takes off them
 * @property is_variant of an effect that is there in another row already
 * @property edited what it takes off the goods once staff added a notebook
 */
export type LifeRow = {
  kind: string
  notebooks: number
  cards: number
  goods: number
  shipping?: number
  edited: number
  is_variant?: boolean
  coupon: (articles: Articles) => Partial<CouponBody>
}

const row = (
  kind: string,
  [notebooks, cards]: [notebooks: number, cards: number],
  [goods, after]: [before: number, after: number],
  effect: CouponBody["effect"]
): LifeRow => ({
  kind,
  notebooks,
  cards,
  goods,
  edited: after,
  coupon: () => ({ effect, currency_code: "eur" }),
})

const FREE = 1_000_000

/** Each kind of effect, reckoned by hand. Delivery costs 4.90. */
export const LIFE_ROWS: LifeRow[] = [
  row("percentage", [2, 1], [539, 759], {
    kind: "percentage",
    rate_ppm: 100_000,
  }),
  {
    ...row("percentage of the order", [2, 1], [500, 500], { kind: "" }),
    is_variant: true,
    coupon: () => ({
      effect: { kind: "percentage", level: "order", rate_ppm: 333_333 },
      currency_code: "eur",
      limits: { uses: 1, max_discount_minor: 500 },
    }),
  },
  row("amount on the order", [2, 1], [1000, 1000], {
    kind: "fixed_order",
    amount_minor: 1000,
  }),
  row("amount across items", [3, 0], [500, 500], {
    kind: "fixed_across",
    amount_minor: 500,
  }),
  row("amount per unit", [2, 1], [900, 1200], {
    kind: "fixed_per_unit",
    amount_minor: 300,
  }),
  row("buy two, get the cheapest free", [2, 1], [990, 990], {
    kind: "buy_get",
    buy: { quantity: 2 },
    get: { quantity: 1, rate_ppm: FREE },
  }),
  {
    ...row("buy one, get one at half price", [1, 1], [495, 495], {
      kind: "buy_get",
      buy: { quantity: 1 },
      get: { quantity: 1, rate_ppm: 500_000 },
    }),
    is_variant: true,
  },
  row("steps by amount", [2, 0], [400, 990], {
    kind: "tiers",
    by: "amount",
    tiers: [
      { from: 0, amount_minor: 400 },
      { from: 6600, rate_ppm: 150_000 },
    ],
  }),
  {
    ...row("steps by quantity", [2, 0], [200, 660], {
      kind: "tiers",
      by: "quantity",
      tiers: [
        { from: 2, unit_amount_minor: 100 },
        { from: 3, rate_ppm: 100_000 },
      ],
    }),
    is_variant: true,
  },
  // Two notebooks and the cards cost 53.90, three notebooks 66.00.
  row("price for a set", [2, 1], [390, 1600], {
    kind: "set_price",
    quantity: 3,
    price_minor: 5000,
  }),
  {
    ...row("free delivery", [1, 0], [0, 0], {
      kind: "shipping",
      rate_ppm: FREE,
    }),
    shipping: 490,
  },
  {
    ...row("reduced delivery", [1, 0], [0, 0], {
      kind: "shipping",
      price_minor: 190,
    }),
    shipping: 300,
    is_variant: true,
  },
  {
    ...row("gift", [2, 0], [2200, 2200], { kind: "gift" }),
    coupon: ({ gift }) => ({ effect: { kind: "gift", variant_id: gift } }),
  },
]
