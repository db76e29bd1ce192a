import { randomUUID } from "node:crypto"

import { beforeEach, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { runInShop } from "../harness/run-in-shop"
import { storeClient } from "../harness/store-client"
import { stripeSandbox } from "../harness/stripe-sandbox"
import { booksOf, usesOf } from "./support/books"
import { usesOfOrder, usesOfSource } from "./support/coupon-ledger"
import { limitedCoupon, makePromotion } from "./support/coupons"
import { refundBy, staff, untilState } from "./support/lifecycle"
import { addToOrder } from "./support/order-edit"
import {
  freshEmail,
  place,
  placedOrder,
  plentifulVariant,
  readyCart,
  regionOf,
  variantOf,
} from "./support/purchase"

const sandbox = stripeSandbox()

beforeEach(async () => {
  await sandbox.mend()
  await sandbox.webhooks(true)
})

type Refused = { code: string; codes?: string[] }
type Shown = {
  promotion: { used: number; campaign?: { budget: { used: number } } }
}

/** What core's own API tells of a promotion. */
const shownOf = async (code: string) => {
  const { body } = await (
    await adminClient()
  ).get<{ promotions: Shown["promotion"][] }>(
    `/admin/promotions?code=${code}&fields=used,campaign.budget.used`
  )
  return body.promotions[0]
}

const campaign = (budget: Record<string, unknown>) => ({
  campaign: {
    name: "Test",
    campaign_identifier: `test-${randomUUID()}`,
    budget,
  },
})

const tenthOff = (more: Record<string, unknown> = {}) =>
  makePromotion({ type: "percentage", value: 10 }, more)

const discountOf = async (cartId: string): Promise<number> => {
  const { body } = await storeClient().get<{
    cart: { discount_total: number }
  }>(`/store/carts/${cartId}?fields=id,discount_total`)
  return body.cart.discount_total
}

/** Makes core price the cart again. */
const touch = (cartId: string, change: Record<string, unknown> = {}) =>
  storeClient().post(`/store/carts/${cartId}`, { metadata: {}, ...change })

describe("a coupon's uses", () => {
  it("are held with the order, final with its money, and shown by core's API", async () => {
    const { code } = await limitedCoupon(5)
    const order = await placedOrder({ codes: [code] })
    expect(await usesOf(code)).toBe(1)
    expect((await shownOf(code))?.used).toBe(1)
    expect(await usesOfOrder(order.display_id)).toMatchObject([
      { code, state: "held" },
    ])
    await place(order.cart.id)
    expect(await usesOf(code)).toBe(1)

    await sandbox.pay(order.redirect_url)
    await untilState(order, "paid")
    await expect
      .poll(() => usesOfOrder(order.display_id))
      .toMatchObject([{ code, state: "committed" }])
  })

  it("come back when the order is canceled, and are shown so", async () => {
    const { code } = await limitedCoupon(1)
    const order = await placedOrder({ codes: [code] })
    expect((await staff(order, "cancel")).status).toBe(200)
    expect(await usesOfOrder(order.display_id)).toMatchObject([
      { code, state: "released", reason: "canceled" },
    ])
    expect((await shownOf(code))?.used).toBe(0)
    const next = await readyCart({ codes: [code] })
    expect(await discountOf(next.id)).toBeGreaterThan(0)
    expect((await place(next.id)).status).toBe(200)
  })

  it("stay used when the money goes back", async () => {
    const { code } = await limitedCoupon(5)
    const order = await placedOrder({ codes: [code] })
    await sandbox.pay(order.redirect_url)
    const { total } = await untilState(order, "paid")
    await refundBy(order, Math.round(total * 100))
    await untilState(order, "refunded")
    expect(await usesOfOrder(order.display_id)).toMatchObject([
      { code, state: "committed" },
    ])
  })

  it("go to exactly as many of the carts placed at once as there are", async () => {
    const { code } = await limitedCoupon(3)
    const carts = await Promise.all(
      Array.from({ length: 12 }, () => readyCart({ codes: [code] }))
    )
    const answers = await Promise.all(carts.map(({ id }) => place<Refused>(id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    for (const { status, body } of answers) {
      if (status !== 200) {
        expect([status, body.code, body.codes]).toEqual([
          400,
          "coupon_not_applied",
          [code],
        ])
      }
    }
    expect(await usesOf(code)).toBe(3)
    // Who came too late pays the whole price, and can order.
    const late = carts[answers.findIndex(({ status }) => status !== 200)]
    await touch(late?.id ?? "")
    expect(await discountOf(late?.id ?? "")).toBe(0)
    expect((await place(late?.id ?? "")).status).toBe(200)
  })

  it("are free again for a cart that was refused for another reason", async () => {
    const { id: variantId } = await variantOf("fjell-hardcover-notebook")
    const { code } = await limitedCoupon(1)
    const cart = await readyCart({ variantId, codes: [code] })
    const refused = await place<Refused>(cart.id, {
      expected_total: { amount_minor: 1, currency_code: "eur" },
    })
    expect(refused.status).toBe(409)
    expect(await usesOf(code)).toBe(0)
    await touch(cart.id)
    expect(await discountOf(cart.id)).toBeGreaterThan(0)
    expect((await place(cart.id)).status).toBe(200)
    expect(await usesOf(code)).toBe(1)
  })

  it("are counted once by an order that uses several coupons of a campaign, for each", async () => {
    const first = await tenthOff(campaign({ type: "usage", limit: 3 }))
    const admin = await adminClient()
    const { body } = await admin.get<{
      promotion: { campaign_id: string }
    }>(`/admin/promotions/${first.id}`)
    const second = await tenthOff({ campaign_id: body.promotion.campaign_id })
    const both = [first.code, second.code]
    expect((await place((await readyCart({ codes: both })).id)).status).toBe(
      200
    )
    expect((await shownOf(first.code))?.campaign?.budget.used).toBe(2)
    // One use is left: of two coupons, one applies.
    const next = await readyCart({ codes: both })
    expect((await place(next.id)).status).toBe(200)
    expect((await usesOfSource(next.id)).map((each) => each.state)).toEqual([
      "held",
    ])
  })

  it("are one customer's in whatever way the address is written", async () => {
    const { code } = await tenthOff(
      campaign({
        type: "use_by_attribute",
        attribute: "customer_email",
        limit: 1,
      })
    )
    const email = freshEmail()
    const [name, domain] = email.split("@")
    const cart = await readyCart({ codes: [code] })
    await touch(cart.id, { email })
    expect((await place(cart.id)).status).toBe(200)
    const again = await readyCart({ codes: [code] })
    await touch(again.id, { email: `${name?.toUpperCase()}@${domain}` })
    expect(await discountOf(again.id)).toBe(0)
  })

  it("of a budget in money are what was taken, to the cent", async () => {
    const { code } = await tenthOff(
      campaign({ type: "spend", limit: 50, currency_code: "eur" })
    )
    const cart = await readyCart({ codes: [code] })
    const discount = await discountOf(cart.id)
    await place(cart.id)
    const [use] = await usesOfSource(cart.id)
    const shown = (await shownOf(code))?.campaign?.budget.used
    expect(shown).toBe((use?.amount ?? 0) / 100)
    // The cart's figure is with tax, the budget's as core counts it.
    expect(discount).toBeGreaterThan(0)
  })
})

describe("an order that staff drew up", () => {
  it("counts its coupon when it becomes an order", async () => {
    const { code } = await limitedCoupon(1)
    const admin = await adminClient()
    const variant_id = await plentifulVariant()
    const { body } = await admin.post<{ draft_order: { id: string } }>(
      "/admin/draft-orders",
      {
        region_id: await regionOf("eur"),
        email: freshEmail(),
        promo_codes: [code],
        items: [{ variant_id, quantity: 1 }],
      }
    )
    const { id } = body.draft_order
    expect(await usesOf(code)).toBe(0)
    const made = await admin.post(
      `/admin/draft-orders/${id}/convert-to-order`,
      {}
    )
    expect(made.status).toBe(200)
    await expect
      .poll(() => usesOfSource(id), { timeout: 20_000 })
      .toMatchObject([{ code, state: "held" }])
    const next = await readyCart({ codes: [code] })
    expect(await discountOf(next.id)).toBe(0)
  })
})

describe("an order that staff edit", () => {
  it.each([
    // Two pieces were ordered, a third is added.
    { carry_over: true, share: 3 / 2 },
    { carry_over: false, share: 1 },
  ])(
    "counts once what the order uses afterwards (promotions carried over: $carry_over)",
    async ({ carry_over, share }) => {
      const { code } = await limitedCoupon(1)
      const order = await placedOrder({ codes: [code] })
      const [before] = await usesOfOrder(order.display_id)
      const { order_id } = await booksOf(order.display_id)
      await addToOrder(order_id, await plentifulVariant(), carry_over)
      await staff(order, "order-payment/settle")
      const counting = (await usesOfOrder(order.display_id)).filter(
        ({ state }) => state !== "released"
      )
      expect(counting.map(({ amount }) => amount)).toEqual([
        Math.round((before?.amount ?? 0) * share),
      ])
      expect(await usesOf(code)).toBe(1)
    }
  )
})

describe("a shop whose coupons core has counted so far", () => {
  it("brings them into the ledger once: those of orders, and the rest as carried over", async () => {
    const { code } = await limitedCoupon(3)
    const order = await placedOrder({ codes: [code] })
    await runInShop("./integration-tests/http/support/count-earlier.ts", [code])
    expect(await usesOfOrder(order.display_id)).toMatchObject([
      { code, state: "held" },
    ])
    expect(await usesOf(code)).toBe(3)
    const next = await readyCart({ codes: [code] })
    expect(await discountOf(next.id)).toBe(0)

    expect((await staff(order, "cancel")).status).toBe(200)
    expect(await usesOf(code)).toBe(2)
    await touch(next.id)
    const other = await readyCart({ codes: [code] })
    expect((await place(other.id)).status).toBe(200)
    expect((await shownOf(code))?.used).toBe(3)
  }, 120_000)
})
