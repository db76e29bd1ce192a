import { describe, expect, it } from "vitest"

import {
  couponSchema,
  type CouponDocument,
} from "../../../../modules/coupon/domain"
import { availableOf } from "../checks/check-gift"
import { referencesIn } from "../checks/references"
import { documentOf } from "../read-body"

const document = (more: object): CouponDocument =>
  documentOf(
    couponSchema.parse({
      id: "promo_1",
      created_at: "2026-11-21T12:00:00Z",
      effect: { kind: "percentage", rate_ppm: 1 },
      ...more,
    })
  )

describe("what a coupon names of the shop", () => {
  it("is found wherever it stands, with its place", () => {
    const found = referencesIn(
      document({
        effect: {
          kind: "buy_get",
          buy: { quantity: 1, lines: { variants: ["v1"] } },
          get: { quantity: 1, lines: { exclude: { tags: ["t1"] } } },
        },
        applies_to: {
          products: ["p1", "p2"],
          exclude: { categories: ["c1"], types: ["y1"], collections: ["o1"] },
        },
        conditions: [
          { kind: "contains", lines: { products: ["p3"] } },
          { kind: "customer_group", in: ["g1"], not_in: ["g2"] },
          { kind: "payment_method", not_in: ["pp1"] },
          { kind: "country", in: ["de"] },
          { kind: "constructor", in: ["x"] },
        ],
      })
    )
    expect(
      Object.fromEntries(
        found.map(({ field, noun, id }) => [field, [noun, id]])
      )
    ).toEqual({
      "effect.buy.lines.variants.0": ["variant", "v1"],
      "effect.get.lines.exclude.tags.0": ["tag", "t1"],
      "applies_to.products.0": ["product", "p1"],
      "applies_to.products.1": ["product", "p2"],
      "applies_to.exclude.categories.0": ["category", "c1"],
      "applies_to.exclude.types.0": ["type", "y1"],
      "applies_to.exclude.collections.0": ["collection", "o1"],
      "conditions.0.lines.products.0": ["product", "p3"],
      "conditions.1.in.0": ["customer_group", "g1"],
      "conditions.1.not_in.0": ["customer_group", "g2"],
      "conditions.2.not_in.0": ["payment_provider", "pp1"],
    })
  })

  it.each([
    [
      { kind: "gift", variant_id: "v1" },
      { entity: "product_variant", field: "effect.variant_id", id: "v1" },
    ],
    [
      { kind: "shipping", rate_ppm: 1, options: ["so1"] },
      { entity: "shipping_option", field: "effect.options.0", id: "so1" },
    ],
  ])("is what it gives, or sends by", (effect, reference) => {
    expect(referencesIn(document({ effect }))).toMatchObject([reference])
  })
})

describe("how many of a gift there are", () => {
  const level = (stocked_quantity: number, reserved_quantity: number) => ({
    stocked_quantity,
    reserved_quantity,
  })
  const kept = (required_quantity: number, ...levels: object[]) => ({
    required_quantity,
    inventory: { location_levels: levels },
  })

  it.each([
    ["any, where nobody counts", { manage_inventory: false }, Infinity],
    [
      "any, where more are ordered",
      { manage_inventory: true, allow_backorder: true },
      Infinity,
    ],
    ["none that nobody keeps", { manage_inventory: true }, 0],
    [
      "what is not promised, everywhere",
      {
        manage_inventory: true,
        inventory_items: [kept(1, level(5, 2), level(4, 0))],
      },
      7,
    ],
    [
      "as many as the part of which least is left",
      {
        manage_inventory: true,
        inventory_items: [kept(1, level(9, 0)), kept(4, level(10, 0))],
      },
      2,
    ],
  ])("is %s", (_what, variant, count) => {
    const most = Math.min(count, Number.MAX_SAFE_INTEGER)
    expect(availableOf(variant)).toBe(most)
  })
})
