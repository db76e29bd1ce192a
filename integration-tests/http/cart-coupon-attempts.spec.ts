import { randomUUID } from "node:crypto"

import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"

import {
  oneLine,
  shopper,
  tenPercent,
  type CouponBody,
} from "./support/cart-coupons"
import { flood } from "./support/flood"

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

  /** Seconds have passed, and the bucket with them. */
  const tryUntilRefused = async (cartId: string): Promise<void> => {
    for (;;) {
      const [answer] = await wrong(shopper(), cartId, 1)
      if (answer?.status === 429) {
        return
      }
    }
  }

  it("end after ten wrong codes of a cart, wherever they come from", async () => {
    const cart = await oneLine()
    const { code } = await tenPercent()
    const held = await tenPercent()
    await shopper().apply(cart.id, held.code)
    const answers = (
      await Promise.all([
        wrong(shopper(), cart.id, 6),
        wrong(shopper(), cart.id, 8),
      ])
    ).flat()
    const looked = answers.filter(({ status }) => status === 400)
    expect(looked.length).toBeGreaterThanOrEqual(8)
    const refused = answers.filter(({ status }) => status === 429)
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
    await tryUntilRefused(cart.id)
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
    await tryUntilRefused(cart.id)
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

/** With those that staff's routes get, ten thousand. */
const CODES = 1_000

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
      fc.record({ promo_codes: fc.array(anything, { maxLength: 3 }) }),
      fc.json()
    )
    // Each cart answers a few wrong codes before it refuses to look.
    const carts = await Promise.all(
      Array.from({ length: 20 }, async () => (await oneLine()).id)
    )
    const requests = fc.record({
      cart: fc.constantFrom(...carts),
      to: fc.constantFrom("coupons", "coupons", "promotions", "out"),
      code: anything,
      body: bodies,
    })
    const { sent, stumbles } = await flood(CODES, requests, (request) => {
      const path = `/store/carts/${request.cart}`
      const code = encodeURIComponent(request.code.replace(/\p{Cs}/gu, ""))
      return request.to === "out"
        ? shopper().raw("DELETE", `${path}/coupons/${code || "-"}`)
        : shopper().raw("POST", `${path}/${request.to}`, request.body)
    })
    expect([sent, stumbles]).toEqual([CODES, []])
  }, 400_000)

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
