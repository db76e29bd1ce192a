import { beforeAll, describe, expect, it } from "vitest"

import { stripeSandbox } from "../harness/stripe-sandbox"
import { booksOf, usesOf } from "./support/books"
import { usesOfOrder } from "./support/coupon-ledger"
import {
  cartToPlace,
  enterCode,
  reckonedCart,
  reckonedOrder,
} from "./support/coupon-life"
import {
  LIFE_ROWS,
  type Articles,
  type LifeRow,
} from "./support/coupon-life-rows"
import { refundBy, staff, untilState } from "./support/lifecycle"
import { addToOrder } from "./support/order-edit"
import { makePromotion } from "./support/coupons"
import { owedFor, returnUnit } from "./support/order-return"
import { makeOwnCoupon } from "./support/own-coupons"
import {
  place,
  plentifulVariant,
  readyCart,
  sessionOf,
  variantOf,
} from "./support/purchase"

const sandbox = stripeSandbox()
let articles: Articles

beforeAll(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
  articles = {
    notebook: await plentifulVariant(),
    cards: (await variantOf("hilsen-postcards")).id,
    gift: (await variantOf("fjell-hardcover-notebook", "FJL-CLAY-DOTTED")).id,
  }
})

/** A cart with a row's coupon, which is good for one use. */
const cartWith = async ({ coupon, ...row }: LifeRow) => {
  const { code } = await makeOwnCoupon({
    limits: { uses: 1 },
    ...coupon(articles),
  })
  const pieces = [
    { variant_id: articles.notebook, quantity: row.notebooks },
    { variant_id: articles.cards, quantity: row.cards },
  ]
  const id = await cartToPlace(pieces.filter(({ quantity }) => quantity > 0))
  return { id, code: code ?? "", told: await enterCode(id, code) }
}

/** The cart of a row, as an order that waits for its money. */
const placedWith = async (row: LifeRow) => {
  const cart = await cartWith(row)
  const before = await reckonedCart(cart.id)
  const { status, body } = await place(cart.id)
  expect(status).toBe(200)
  const { order_id } = await booksOf(body.display_id)
  return {
    ...body,
    order_id,
    code: cart.code,
    told: cart.told,
    before,
    cart: { id: cart.id, email: "", total: before.total },
    session: sessionOf(body.redirect_url),
  }
}

describe("a coupon in the life of an order", () => {
  it.each(LIFE_ROWS)(
    "is priced to the cent, reckoned anew when the order is edited, and given back when it is cancelled: $kind",
    async (row) => {
      const { goods, shipping = 0, edited } = row
      const order = await placedWith(row)
      const { code, before, order_id } = order
      const discount = goods + shipping
      expect(order.told).toMatchObject({
        state: "applied",
        discount_minor: discount,
      })
      expect(before).toMatchObject({ goods, shipping, discount })
      expect(await reckonedOrder(order_id)).toEqual(before)
      expect(await usesOfOrder(order.display_id)).toMatchObject([
        { code, state: "held" },
      ])

      await addToOrder(order_id, articles.notebook, true)
      expect(await reckonedOrder(order_id)).toEqual({
        goods: edited,
        shipping,
        discount: edited + shipping,
        total: before.total + 2200 + goods - edited,
      })
      await staff(order, "order-payment/settle")
      expect(await usesOf(code)).toBe(1)

      expect((await staff(order, "cancel")).status).toBe(200)
      const uses = await usesOfOrder(order.display_id)
      expect(new Set(uses.map(({ state }) => state))).toEqual(
        new Set(["released"])
      )
      expect(await usesOf(code)).toBe(0)
    }
  )

  it.each(LIFE_ROWS.filter(({ is_variant }) => !is_variant))(
    "is paid for, and stays used after a refund: $kind",
    async (row) => {
      const order = await placedWith(row)
      const { code, before } = order
      await sandbox.pay(order.redirect_url)
      const paid = await untilState(order, "paid")
      expect(Math.round(paid.total * 100)).toBe(before.total)
      expect(paid.promotion_codes).toEqual([code])
      const uses = () => usesOfOrder(order.display_id)
      await expect.poll(uses).toMatchObject([{ code, state: "committed" }])

      await refundBy(order, before.total)
      await untilState(order, "refunded")
      expect(await uses()).toMatchObject([{ code, state: "committed" }])
      expect(await usesOf(code)).toBe(1)
    }
  )

  // What the shopper paid for the unit, of what the line cost in the end.
  it.each([
    { kind: "percentage", owed: -1980 },
    { kind: "amount across items", owed: -2033 },
  ])(
    "pays back for a returned unit what it cost: $kind",
    async ({ kind, owed }) => {
      const [row] = LIFE_ROWS.filter((each) => each.kind === kind)
      const order = await placedWith(row)
      await sandbox.pay(order.redirect_url)
      await untilState(order, "paid")
      await returnUnit(order.order_id)
      expect(await owedFor(order.order_id)).toBe(owed)
      expect(await usesOfOrder(order.display_id)).toMatchObject([
        { code: order.code, state: "committed" },
      ])
    }
  )

  it("is refused by core for its own amounts across items, in words", async () => {
    const { code } = await makePromotion({ type: "fixed", value: 10 })
    const cart = await readyCart({ codes: [code] })
    const { body } = await place(cart.id)
    const { order_id } = await booksOf(body.display_id)
    await expect(addToOrder(order_id, articles.notebook, true)).rejects.toThrow(
      "invalid allocation"
    )
  })
})
