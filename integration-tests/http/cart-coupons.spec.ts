import { randomUUID } from "node:crypto"

import { describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { oneLine, shopper, tenPercent, UNKNOWN } from "./support/cart-coupons"
import { readyBatch } from "./support/coupon-batches"
import { place, readyCart, regionOf } from "./support/purchase"

const inCampaign = (campaign: Record<string, unknown>) => ({
  campaign: {
    name: "Test",
    campaign_identifier: `test-${randomUUID()}`,
    ...campaign,
  },
})

describe("a code below its minimum", () => {
  it("is parked with what is missing, and comes back with the goods", async () => {
    const mara = shopper()
    const cart = await oneLine()
    const { code } = await tenPercent(cart.total * 2)
    const first = await mara.apply(cart.id, code)
    expect(first.status).toBe(200)
    expect(first.body.coupons).toEqual([
      {
        code,
        name: null,
        is_automatic: false,
        state: "parked",
        discount: 0,
        discount_minor: 0,
        reason: {
          code: "below_minimum",
          amount_minor: Math.round(cart.total * 100),
          of: "order",
        },
        says: `Add €${cart.total.toFixed(2)} more.`,
      },
    ])
    // Core's own call, which knows nothing of codes that are parked.
    await mara.setQuantity(cart.id, cart.line, 2)
    const back = await mara.coupons(cart.id)
    const discount = Math.round(cart.total * 20) / 100
    expect(back.body.coupons).toMatchObject([
      { code, state: "applied", discount, reason: null, says: null },
    ])
    expect(back.body.cart.discount_total).toBeCloseTo(discount, 8)
    // Its own discount does not take away what it needs.
    await mara.setQuantity(cart.id, cart.line, 2)
    const again = await mara.coupons(cart.id)
    expect(again.body.coupons).toEqual(back.body.coupons)

    await mara.setQuantity(cart.id, cart.line, 1)
    const parked = await mara.coupons(cart.id)
    expect(parked.body.coupons).toMatchObject([{ code, state: "parked" }])
    expect(parked.body.cart.discount_total).toBe(0)
  })

  it("is gone once it is taken out, however it is spelled", async () => {
    const mara = shopper()
    const cart = await oneLine()
    const { code } = await tenPercent()
    await mara.apply(cart.id, ` ${code.slice(0, 3)} ${code.slice(3)}`)
    const { body } = await mara.drop(cart.id, code.toLowerCase())
    expect(body.coupons).toEqual([])
    expect(body.cart.discount_total).toBe(0)
    // Out already: that is no fault.
    expect((await mara.drop(cart.id, code)).status).toBe(200)
  })

  it("tells codes in the order in which they were typed", async () => {
    const mara = shopper()
    const cart = await oneLine()
    const codes = [
      (await tenPercent(10_000)).code,
      (await tenPercent()).code,
      (await tenPercent(20_000)).code,
    ]
    for (const code of codes) {
      await mara.apply(cart.id, code)
    }
    const { body } = await mara.coupons(cart.id)
    expect(body.coupons.map(({ code }) => code)).toEqual(codes)
    expect(body.coupons.map(({ state }) => state)).toEqual([
      "parked",
      "applied",
      "parked",
    ])
  })
})

describe("a code that is told, though it does not apply", () => {
  it.each([
    [
      "not yet",
      inCampaign({ starts_at: "2099-12-01T00:00:00Z" }),
      { code: "not_yet", from: "2099-12-01T00:00:00.000Z" },
      "From 1 December 2099.",
    ],
    [
      "ended",
      inCampaign({ ends_at: "2020-12-01T00:00:00Z" }),
      { code: "ended", at: "2020-12-01T00:00:00.000Z" },
      "Ended on 30 November 2020.",
    ],
    [
      "for others",
      {
        rules: [
          { attribute: "region.id", operator: "eq", values: ["reg_none"] },
        ],
      },
      { code: "rule_not_met" },
      "This is not for an order like yours.",
    ],
  ])("%s", async (_says, more, reason, says) => {
    const { code } = await tenPercent(undefined, more)
    const cart = await oneLine()
    const { status, body } = await shopper().apply(cart.id, code)
    expect(status).toBe(200)
    expect(body.coupons).toMatchObject([
      { code, state: "parked", reason, says },
    ])
  })
})

describe("a code that leads nowhere", () => {
  it("is answered in one way, byte by byte", async () => {
    const draft = await tenPercent(undefined, { status: "draft" })
    const inactive = await tenPercent(undefined, { status: "inactive" })
    const deleted = await tenPercent()
    const held = await tenPercent()
    await (await adminClient()).delete(`/admin/promotions/${deleted.id}`)
    const batch = await readyBatch(held.id, 1)
    const [disabled = ""] = batch.codes
    await (
      await adminClient()
    ).post(`/admin/coupon-codes/${disabled}`, { disabled: true })
    const cart = await oneLine()
    const codes = [draft.code, inactive.code, deleted.code, disabled]
    const answers = await Promise.all(
      ["NO-SUCH-CODE", ...codes].map((code) =>
        shopper().raw("POST", `/store/carts/${cart.id}/coupons`, { code })
      )
    )
    const names = [...(answers[0]?.headers.keys() ?? [])]
    for (const { status, text, headers } of answers) {
      expect(status).toBe(400)
      expect(text).toBe(JSON.stringify(UNKNOWN))
      expect([...headers.keys()]).toEqual(names)
    }
    const { body } = await shopper().coupons(cart.id)
    expect(body.coupons).toEqual([])
  })

  it("stays where it is when it stops leading anywhere, without a word why", async () => {
    const mara = shopper()
    const admin = await adminClient()
    const cart = await oneLine()
    const paused = await tenPercent()
    const deleted = await tenPercent()
    await mara.apply(cart.id, paused.code)
    await mara.apply(cart.id, deleted.code)
    await admin.post(`/admin/promotions/${paused.id}`, { status: "inactive" })
    await admin.delete(`/admin/promotions/${deleted.id}`)
    const { body } = await mara.coupons(cart.id)
    expect(body.coupons).toHaveLength(2)
    for (const coupon of body.coupons) {
      expect(coupon).toMatchObject({
        state: "parked",
        reason: { code: "coupon_unavailable" },
        says: "This cannot be used at the moment.",
      })
    }
    expect((await mara.apply(cart.id, paused.code)).body.code).toBe(
      "coupon_unknown"
    )
  })
})

describe("core's own routes", () => {
  it("lead through the same gate", async () => {
    const mara = shopper()
    const cart = await oneLine()
    const one = await tenPercent()
    const parked = await tenPercent(10_000)
    const path = `/store/carts/${cart.id}/promotions`
    const added = await mara.call("POST", path, {
      promo_codes: [one.code, parked.code.toLowerCase()],
    })
    expect(added.status).toBe(200)
    expect(added.body.cart.discount_total).toBeGreaterThan(0)
    const told = async () =>
      (await mara.coupons(cart.id)).body.coupons.map(({ code }) => code)
    expect(await told()).toEqual([one.code, parked.code])

    const unknown = await mara.raw("POST", path, { promo_codes: ["NONE"] })
    expect(unknown).toMatchObject({
      status: 400,
      text: JSON.stringify(UNKNOWN),
    })
    await mara.call("DELETE", path, { promo_codes: [one.code] })
    expect(await told()).toEqual([parked.code])
    await mara.call("POST", path, { promo_codes: [] })
    expect(await told()).toEqual([])
  })

  it("replace a cart's codes when it is updated, or change nothing", async () => {
    const mara = shopper()
    const cart = await oneLine()
    const one = await tenPercent()
    const other = await tenPercent(10_000)
    await mara.apply(cart.id, one.code)
    const told = async () =>
      (await mara.coupons(cart.id)).body.coupons.map(({ code }) => code)
    const update = (body: object) =>
      mara.raw("POST", `/store/carts/${cart.id}`, body)

    const email = `no.${randomUUID()}@example.com`
    const refused = await update({ email, promo_codes: ["NONE"] })
    expect(refused.text).toBe(JSON.stringify(UNKNOWN))
    expect((await update({ metadata: { a: 1 } })).status).toBe(200)
    expect(await told()).toEqual([one.code])
    const { body } = await mara.call<{ cart: { email: string } }>(
      "GET",
      `/store/carts/${cart.id}`
    )
    expect(body.cart.email).not.toBe(email)

    expect((await update({ promo_codes: [other.code] })).status).toBe(200)
    expect(await told()).toEqual([other.code])
  })

  it("make a cart with codes, or none at all", async () => {
    const mara = shopper()
    const { code } = await tenPercent(10_000)
    const body = { region_id: await regionOf("eur"), promo_codes: [code] }
    const made = await mara.call("POST", "/store/carts", body)
    expect(made.status).toBe(200)
    const { coupons } = (await mara.coupons(made.body.cart.id)).body
    expect(coupons).toMatchObject([{ code, state: "parked" }])
    const refused = await mara.raw("POST", "/store/carts", {
      ...body,
      promo_codes: [code, "NONE"],
    })
    expect(refused.text).toBe(JSON.stringify(UNKNOWN))
  })
})

describe("placing", () => {
  it("takes what applies, and leaves parked codes where they are", async () => {
    const mara = shopper()
    const cart = await readyCart({ quantity: 2 })
    const { code } = await tenPercent()
    const parked = await tenPercent(10_000)
    await mara.apply(cart.id, code)
    await mara.apply(cart.id, parked.code)
    const refused = await place<{ code: string; codes: string[] }>(cart.id, {
      promo_codes: [code, parked.code, "NONE"],
    })
    expect(refused).toMatchObject({
      status: 400,
      body: { code: "coupon_not_applied", codes: [parked.code, "NONE"] },
    })
    const { body } = await mara.coupons(cart.id)
    expect(body.coupons).toMatchObject([
      { code, state: "applied" },
      { code: parked.code, state: "parked" },
    ])
    const placed = await place(cart.id, { promo_codes: [code.toLowerCase()] })
    expect(placed.status).toBe(200)
    for (const answer of [
      await mara.coupons(cart.id),
      await mara.apply(cart.id, parked.code),
      await mara.drop(cart.id, code),
    ]) {
      expect(answer).toMatchObject({
        status: 400,
        body: {
          code: "cart_completed",
          message:
            "This cart has become an order. Use your coupons in a new cart.",
        },
      })
    }
  })
})
