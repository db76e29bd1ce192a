import type { CouponBody } from "../../../src/api/admin/coupons/types"
import { cards, type ReasonRow } from "./coupon-reason-rows"
import type { ShopFacts } from "./coupon-reason-shop"

const of =
  (applies_to: (shop: ShopFacts) => CouponBody["applies_to"]) =>
  (shop: ShopFacts): Partial<CouponBody> => ({ applies_to: applies_to(shop) })

const NOTHING = { code: "nothing_to_discount" }

const picked = (
  what: string,
  pick: (shop: ShopFacts) => CouponBody["applies_to"]
): ReasonRow => {
  const rules = of(pick)
  return {
    what,
    meets: ["regular", rules],
    fails: ["nobody", rules, NOTHING],
  }
}

/** Each way to say which goods: of two, the cards; a cart without them fails. */
export const GOODS_ROWS: ReasonRow[] = [
  picked("products", cards),
  picked("variants", ({ cardSet }) => ({ variants: [cardSet] })),
  picked("categories", ({ cardCategory }) => ({ categories: [cardCategory] })),
  picked("collections", ({ cardCollection }) => ({
    collections: [cardCollection],
  })),
  picked("tags", ({ cardTag }) => ({ tags: [cardTag] })),
  picked("types", ({ cardType }) => ({ types: [cardType] })),
  picked("without products", ({ notebooks }) => ({
    exclude: { products: [notebooks] },
  })),
  picked("without variants", ({ notebook }) => ({
    exclude: { variants: [notebook] },
  })),
]

const without = (
  what: string,
  exclude: (shop: ShopFacts) => Record<string, string[]>
): ReasonRow => ({
  what,
  meets: ["nobody", of((shop) => ({ exclude: exclude(shop) }))],
  fails: [
    "regular",
    of((shop) => ({ ...cards(shop), exclude: exclude(shop) })),
    NOTHING,
  ],
})

/** Each way to leave goods out: the cards. */
export const EXCLUSION_ROWS: ReasonRow[] = [
  without("categories", ({ cardCategory }) => ({ categories: [cardCategory] })),
  without("collections", ({ cardCollection }) => ({
    collections: [cardCollection],
  })),
  without("tags", ({ cardTag }) => ({ tags: [cardTag] })),
  without("types", ({ cardType }) => ({ types: [cardType] })),
  {
    what: "a category above",
    meets: ["nobody", of(({ paper }) => ({ categories: [paper] }))],
    fails: [
      "nobody",
      of(({ paper }) => ({ exclude: { categories: [paper] } })),
      NOTHING,
    ],
  },
  {
    what: "goods on sale",
    meets: ["nobody", of(() => ({ exclude_sale_items: true }))],
    fails: ["sale", of(() => ({ exclude_sale_items: true })), NOTHING],
  },
]
