import { randomUUID } from "node:crypto"

import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { oneLine, shopper, type CouponBody } from "./support/cart-coupons"
import { makePromotion } from "./support/coupons"
import { place, readyCart, regionOf } from "./support/purchase"

const UNKNOWN = {
  code: "coupon_unknown",
  type: "invalid_data",
  message:
    "We do not know this code, or it cannot be used any more. Check its spelling, or go on without it.",
}

/** Ten per cent off, once the goods come to so much. */
const tenPercent = (minimum?: number, more: Record<string, unknown> = {}) =>
  makePromotion(
    { type: "percentage", value: 10, allocation: "each", max_quantity: 100 },
    {
      ...(minimum === undefined
        ? {}
        : {
            rules: [
              {
                attribute: "item_total",
                operator: "gte",
                values: [String(minimum)],
              },
            ],
          }),
      ...more,
    }
  )

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
    await (await adminClient()).delete(`/admin/promotions/${deleted.id}`)
    const cart = await oneLine()
    const answers = await Promise.all(
      ["NO-SUCH-CODE", draft.code, inactive.code, deleted.code].map((code) =>
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
    // Naming it once more is no guess, as the cart holds it.
    expect((await mara.apply(cart.id, paused.code)).status).toBe(200)
  })
})

describe("attempts", () => {
  const wrong = (
    who: ReturnType<typeof shopper>,
    cartId: string,
    times: number
  ) =>
    Promise.all(
      Array.from({ length: times }, () =>
        who.apply(cartId, `WRONG-${randomUUID()}`)
      )
    )

  it("end after ten wrong codes of a cart, wherever they come from", async () => {
    const cart = await oneLine()
    const { code } = await tenPercent()
    const held = await tenPercent()
    await shopper().apply(cart.id, held.code)
    const answers = (
      await Promise.all([
        wrong(shopper(), cart.id, 6),
        wrong(shopper(), cart.id, 6),
      ])
    ).flat()
    const refused = answers.filter(({ status }) => status === 429)
    expect(
      answers.filter(({ status }) => status === 400).length
    ).toBeGreaterThanOrEqual(8)
    expect(refused.length).toBeGreaterThanOrEqual(2)
    for (const { headers, body } of refused) {
      expect(body).toMatchObject({
        code: "too_many_attempts",
        message: "Too many codes were tried. Wait a little, then try again.",
      })
      const seconds = Number(headers.get("retry-after"))
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(60)
    }
    // Right ones have to wait too, but not those that the cart holds.
    expect((await shopper().apply(cart.id, code)).status).toBe(429)
    expect((await shopper().apply(cart.id, held.code)).status).toBe(200)
    expect((await shopper().drop(cart.id, held.code)).status).toBe(200)
  })

  it("end for an address, whichever carts it takes", async () => {
    const robot = shopper()
    const carts = await Promise.all(Array.from({ length: 4 }, () => oneLine()))
    const statuses = (
      await Promise.all(carts.map(({ id }) => wrong(robot, id, 9)))
    ).flatMap((answers) => answers.map(({ status }) => status))
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(
      2
    )
    // Others are not kept waiting.
    const { code } = await tenPercent()
    expect((await shopper().apply(carts[0]?.id ?? "", code)).status).toBe(200)
  })

  it("cost little where the code was right", async () => {
    const mara = shopper()
    const cart = await oneLine()
    for (let times = 0; times < 15; times += 1) {
      const { code } = await tenPercent()
      expect((await mara.apply(cart.id, code)).status).toBe(200)
    }
  })

  it("are counted at every door", async () => {
    const cart = await oneLine()
    const mara = shopper()
    await wrong(shopper(), cart.id, 10)
    const codes = { promo_codes: ["WRONG"] }
    for (const path of ["promotions", "place", ""]) {
      const { status } = await mara.call(
        "POST",
        `/store/carts/${cart.id}/${path}`.replace(/\/$/, ""),
        codes
      )
      expect([path, status]).toEqual([path, 429])
    }
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

describe("hostile input", () => {
  let cart: Awaited<ReturnType<typeof oneLine>>
  beforeAll(async () => {
    cart = await oneLine()
  })

  const isRefused = ({ status }: { status: number }) =>
    status >= 400 && status < 500

  it.each([
    ["no body", undefined],
    ["no JSON", "{"],
    ["a list", []],
    ["no code", {}],
    ["a figure", { code: 1 }],
    ["more than a code", { code: "A", discount: 100 }],
    ["nothing", { code: "" }],
    ["blanks", { code: " \u200b " }],
    ["a control character", { code: "A\u0000" }],
    ["a lone surrogate", '{"code":"\\ud800"}'],
    ["too long", { code: "A".repeat(101) }],
    ["far too long", { code: "A".repeat(3_000) }],
    ["a body that is too large", { code: "A".repeat(100_000) }],
  ])("is refused: %s", async (_says, body) => {
    const answer = await shopper().raw(
      "POST",
      `/store/carts/${cart.id}/coupons`,
      body
    )
    expect(isRefused(answer)).toBe(true)
    expect(answer.status).not.toBe(429)
  })

  it.each(["cart_none", "cart_%00", "%E0%A4%A", "..", "cart_1'--"])(
    "is refused as the id of a cart: %s",
    async (id) => {
      const answers = await Promise.all([
        shopper().raw("GET", `/store/carts/${id}/coupons`),
        shopper().raw("POST", `/store/carts/${id}/coupons`, { code: "A" }),
        shopper().raw("DELETE", `/store/carts/${id}/coupons/A`),
      ])
      expect(answers.filter((answer) => !isRefused(answer))).toEqual([])
    }
  )

  it("never makes the shop stumble", async () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.string({ unit: "grapheme", maxLength: 120 }),
      fc.webPath(),
      fc.constantFrom("%", "%00", "../..", "\u0000", "' or 1=1 --", "𝔖𝔄𝔙𝔈")
    )
    const bodies = fc.oneof(
      fc.record({ code: anything }),
      fc.record({ code: fc.anything() }),
      fc.json()
    )
    await fc.assert(
      fc.asyncProperty(anything, bodies, async (code, body) => {
        const who = shopper()
        const path = `/store/carts/${cart.id}`
        const safe = encodeURIComponent(code.replace(/\p{Cs}/gu, ""))
        const answers = await Promise.all([
          who.raw("POST", `${path}/coupons`, body),
          who.raw("DELETE", `${path}/coupons/${safe || "-"}`),
        ])
        for (const { status } of answers) {
          expect(status).toBeLessThan(500)
        }
      }),
      { numRuns: 150 }
    )
  }, 120_000)

  it("finds a cart full after twenty codes", async () => {
    const mara = shopper()
    const codes = await Promise.all(
      Array.from({ length: 21 }, async () => (await tenPercent(10_000)).code)
    )
    const full = await oneLine()
    const replace = (promo_codes: string[]) =>
      mara.call<CouponBody>("POST", `/store/carts/${full.id}`, { promo_codes })
    expect((await replace(codes.slice(1))).status).toBe(200)
    expect(await mara.apply(full.id, codes[0])).toMatchObject({
      status: 400,
      body: { code: "too_many_coupons" },
    })
    expect((await mara.coupons(full.id)).body.coupons).toHaveLength(20)
  })
})
