import { afterAll, beforeAll, describe, expect, it } from "vitest"

import type { CouponBody } from "../../src/api/admin/coupons/types"
import { shopper } from "./support/cart-coupons"
import { EXCLUSION_ROWS, GOODS_ROWS } from "./support/coupon-goods-rows"
import { CONDITION_ROWS, type ReasonRow } from "./support/coupon-reason-rows"
import {
  reasonShop,
  type CartName,
  type ReasonShop,
} from "./support/coupon-reason-shop"
import { freshCode, makeOwnCoupon } from "./support/own-coupons"

let shop: ReasonShop

beforeAll(async () => {
  shop = await reasonShop()
})
afterAll(() => shop.endSale())

type Rules = ReasonRow["meets"][1]

const coded = async (rules: Rules): Promise<string> =>
  (await makeOwnCoupon(rules(shop.facts))).code ?? ""

/** What a shopper is told of a coupon of 10 %, alone in one of the carts. */
const told = async (cart: CartName, code: string) => {
  const mara = shopper()
  const { body } = await mara.apply(shop.carts[cart], code)
  await mara.drop(shop.carts[cart], code)
  return body.coupons?.[0] ?? body
}

/** @param discount_minor what it takes off where it is met */
const isTold = async (
  { meets, fails }: ReasonRow,
  discount_minor: unknown = expect.any(Number)
) => {
  const [met, rules] = meets
  const code = await coded(rules)
  expect(await told(met, code)).toMatchObject({
    state: "applied",
    discount_minor,
    reason: null,
    says: null,
  })
  const [unmet, others, reason] = fails
  const other = others === rules ? code : await coded(others)
  expect(await told(unmet, other)).toMatchObject({
    state: "parked",
    discount_minor: 0,
    reason,
    says: expect.stringMatching(/^[A-Z].+\.$/),
  })
}

describe("a condition that a cart meets, and one that it does not", () => {
  it.each(CONDITION_ROWS)("$what", (row) => isTold(row))
})

describe("goods that a coupon is for", () => {
  // Of 75.90 only the cards.
  it.each(GOODS_ROWS)("$what", (row) => isTold(row, 99))

  it.each(EXCLUSION_ROWS)("without $what", (row) => isTold(row))
})

describe("two coupons of which one is in the way", () => {
  it.each<[string, string, Partial<CouponBody>]>([
    [
      "that goes with no other",
      "not_with",
      { combination: { exclusive: true } },
    ],
    [
      "that goes with none on goods",
      "not_with",
      { combination: { combines_with: { item: false } } },
    ],
    [
      "of the same group",
      "better_in_group",
      { combination: { group: freshCode() } },
    ],
  ])("%s", async (_what, reason, more) => {
    const better = await makeOwnCoupon({
      ...more,
      effect: { kind: "percentage", rate_ppm: 200_000 },
    })
    const other = await makeOwnCoupon(more)
    const mara = shopper()
    const cart = shop.carts.guest
    await mara.apply(cart, other.code)
    const { body } = await mara.apply(cart, better.code)
    expect(body.coupons).toMatchObject([
      {
        code: other.code,
        state: "parked",
        reason: { code: reason, with: better.code },
      },
      { code: better.code, state: "applied" },
    ])
    await mara.drop(cart, other.code ?? "")
    await mara.drop(cart, better.code ?? "")
  })
})
