import { beforeAll, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { withDatabase } from "../harness/database"
import type { HttpClient } from "../harness/http-client"
import { storeClient } from "../harness/store-client"
import { waitUntil } from "../harness/wait"
import {
  adjustmentsOf,
  codesOf,
  DISCOUNT_FIELDS,
  fileOf,
  given,
  makeBatch,
  placedId,
  readyBatch,
  type Adjusted,
  type Batch,
} from "./support/coupon-batches"
import { makePromotion } from "./support/coupons"
import { makeOwnCoupon } from "./support/own-coupons"
import { plentifulVariant, readyCart } from "./support/purchase"

const TENTH = { type: "percentage", value: 10 }
let admin: HttpClient
beforeAll(async () => {
  admin = await adminClient()
})

const cartOf = async (id: string): Promise<Adjusted> =>
  (
    await storeClient().get<{ cart: Adjusted }>(
      `/store/carts/${id}?fields=${DISCOUNT_FIELDS}`
    )
  ).body.cart

const orderOf = async (id: string): Promise<Adjusted> =>
  (
    await admin.get<{ order: Adjusted }>(
      `/admin/orders/${id}?fields=${DISCOUNT_FIELDS}`
    )
  ).body.order

const setDisabled = (code: string, disabled: boolean) =>
  admin.post(`/admin/coupon-codes/${encodeURIComponent(code)}`, { disabled })

describe("a batch of codes", () => {
  it("is made behind the answer, told of, listed and exported", async () => {
    const { id } = await makePromotion(TENTH)
    const opened = await makeBatch(id, { count: 6_000, prefix: "spring-" })
    expect(opened.status).toBe(202)
    const { batch } = opened.body
    expect(batch).toMatchObject({
      promotion_id: id,
      prefix: "SPRING-",
      wanted: 6_000,
    })

    await waitUntil(async () => {
      const { body } = await admin.get<{ batch: Batch }>(
        `/admin/coupon-batches/${batch.id}`
      )
      return body.batch.state === "ready" && body.batch.made === 6_000
    })
    const list = await admin.get<{ batches: Batch[]; own_code: object }>(
      `/admin/coupons/${id}/batches`
    )
    expect(list.body.batches).toMatchObject([{ id: batch.id, state: "ready" }])
    expect(list.body.own_code).toMatchObject({ is_disabled: false })

    const first = await codesOf(batch.id, "?limit=3")
    expect(first.codes).toHaveLength(3)
    const second = await codesOf(batch.id, `?limit=3&after=${first.next}`)
    expect(second.codes[0]?.code).not.toBe(first.codes[2]?.code)
    const [one] = second.codes
    const part = one?.code.slice(-6).toLowerCase() ?? ""
    expect(await codesOf(batch.id, `?q=${part}`)).toEqual({
      codes: [one],
      next: null,
    })

    const lines = (await fileOf(batch.id)).split("\r\n")
    expect(lines).toHaveLength(6_002)
    expect(lines[0]).toBe("code,used,disabled")
    expect(new Set(lines).size).toBe(6_002)
    expect(lines[1]).toMatch(/^SPRING-[0-9A-Z]{8,},0,false$/)
  })

  it("is gone on with where a process died over it", async () => {
    const { id } = await makePromotion(TENTH)
    const { batch } = await readyBatch(id, 3)
    await withDatabase((client) =>
      client.query(
        `insert into coupon_batch (id, promotion_id, pattern, wanted, updated_at)
         select 'left_' || id, promotion_id, pattern, 3, now() - interval '1 hour'
         from coupon_batch where id = $1`,
        [batch.id]
      )
    )
    await waitUntil(
      async () => (await codesOf(`left_${batch.id}`)).codes.length === 3,
      { timeoutMs: 100_000, everyMs: 1_000 }
    )
  }, 120_000)

  it.each([
    [{ count: 0 }, "count_out_of_range"],
    [{ count: 1_000_001 }, "count_out_of_range"],
    [{ count: 10, length: 3 }, "length_too_short"],
    [{ count: 10, alphabet: "AAB" }, "alphabet_repeats"],
    [{ count: 10, prefix: "=1+" }, "prefix_not_a_code"],
  ])("is refused with the field and the cure: %j", async (asked, fault) => {
    const { id } = await makePromotion(TENTH)
    const { status, body } = await makeBatch<{
      type: string
      faults: { field: string; code: string; message: string }[]
    }>(id, asked)
    expect(status).toBe(400)
    expect(body).toMatchObject({
      type: "invalid_data",
      faults: [{ code: fault }],
    })
  })

  it("is refused for what is no request, no coupon or needs no code", async () => {
    const { id } = await makePromotion(TENTH)
    const automatic = await makePromotion(TENTH, {
      is_automatic: true,
      status: "draft",
    })
    const asked: [string, object, number][] = [
      [id, {}, 400],
      [id, { count: "many" }, 400],
      [id, { count: 1, colour: "red" }, 400],
      [automatic.id, { count: 1 }, 400],
      ["promo_none", { count: 1 }, 404],
    ]
    for (const [to, body, status] of asked) {
      expect((await makeBatch(to, body)).status).toBe(status)
    }
    const calls: [() => Promise<{ status: number }>, number][] = [
      [() => admin.get("/admin/coupons/promo_none/batches"), 404],
      [() => admin.get("/admin/coupon-batches/none"), 404],
      [() => admin.delete("/admin/coupon-batches/none"), 404],
      [() => admin.get("/admin/coupon-batches/none/codes"), 404],
      [() => admin.get("/admin/coupon-batches/none/codes?limit=0"), 400],
      [() => admin.get("/admin/coupon-batches/none/codes.csv"), 404],
      [() => admin.get("/admin/coupon-codes/%00"), 404],
      [() => setDisabled("NOT-A-CODE-AT-ALL", true), 404],
      [() => admin.post("/admin/coupon-codes/X", {}), 400],
      [() => storeClient().get("/admin/coupon-batches/none"), 401],
    ]
    for (const [call, status] of calls) {
      expect((await call()).status).toBe(status)
    }
  })
})

describe("a code of a batch", () => {
  it("counts in any spelling, through every change of the cart, to the order", async () => {
    const { id } = await makePromotion(TENTH)
    const { codes } = await readyBatch(id, 2)
    const [code = "", other = ""] = codes
    const typed = ` ${code.toLowerCase().replace("-", "–")} `
    const cart = await readyCart({ codes: [typed] })
    expect(given(await cartOf(cart.id))).toEqual([`${code} ${id}`])

    // Core hands over the promotion's own code from here on.
    await storeClient().post(`/store/carts/${cart.id}/line-items`, {
      variant_id: await plentifulVariant(),
      quantity: 1,
    })
    const changed = await cartOf(cart.id)
    expect(given(changed)).toEqual([`${code} ${id}`])
    expect(changed.promotions).toMatchObject([{ id }])

    await storeClient().post(`/store/carts/${cart.id}/promotions`, {
      promo_codes: [other],
    })
    const both = await cartOf(cart.id)
    expect(adjustmentsOf(both).map(({ amount }) => amount)).toEqual(
      adjustmentsOf(changed).map(({ amount }) => amount)
    )

    const order = await orderOf(await placedId(cart.id))
    expect(given(order)).toEqual([`${code} ${id}`])
    expect(order.promotions).toMatchObject([{ id }])
  })

  it("is taken out of a cart by what the cart calls it", async () => {
    const { id } = await makePromotion(TENTH)
    const { codes } = await readyBatch(id, 1)
    const cart = await readyCart({ codes })
    await storeClient().delete(`/store/carts/${cart.id}/promotions`, {
      promo_codes: codes,
    })
    const after = await cartOf(cart.id)
    expect([given(after), after.promotions ?? []]).toEqual([[], []])
  })

  it("is refused like an unknown one when it is out of use, and gone from carts", async () => {
    const { id, code: own } = await makePromotion(TENTH)
    const { batch, codes } = await readyBatch(id, 2)
    const [code = "", other = ""] = codes
    const cart = await readyCart({ codes: [code] })
    const type = (typed: string, to = cart.id) =>
      storeClient().post<{ type: string; message: string }>(
        `/store/carts/${to}/promotions`,
        { promo_codes: [typed] }
      )
    expect((await setDisabled(code.toLowerCase(), true)).body).toMatchObject({
      code: { code, promotion_id: id, batch_id: batch.id, is_disabled: true },
    })
    await storeClient().post(`/store/carts/${cart.id}/line-items`, {
      variant_id: await plentifulVariant(),
      quantity: 1,
    })
    expect(given(await cartOf(cart.id))).toEqual([])

    const unknown = await type("NO-SUCH-CODE")
    const off = await type(code)
    expect(off.status).toBe(unknown.status)
    expect(off.body.message.replace(code, "?")).toBe(
      unknown.body.message.replace("NO-SUCH-CODE", "?")
    )

    await setDisabled(code, false)
    expect((await type(code)).status).toBe(200)
    await admin.delete(`/admin/coupon-batches/${batch.id}`)
    expect((await type(other)).status).toBe(unknown.status)
    expect((await setDisabled(other, false)).status).toBe(404)
    // The coupon itself goes on, by its own code.
    const next = await readyCart({ codes: [own.toLowerCase()] })
    expect(given(await cartOf(next.id))).toEqual([`${own} ${id}`])
    await setDisabled(own, true)
    expect((await type(own)).status).toBe(unknown.status)
  })

  it("counts as often as it may, and then another one of its batch does", async () => {
    const limits = { uses_per_code: 1 }
    const { id } = await makeOwnCoupon({ limits })
    const { batch, codes } = await readyBatch(id, 2)
    const [first = "", second = ""] = codes
    await placedId((await readyCart({ codes: [first] })).id)
    const cart = await readyCart()
    for (const promo_codes of [[first], [second]]) {
      await storeClient().post(`/store/carts/${cart.id}/promotions`, {
        promo_codes,
      })
    }
    const order = await orderOf(await placedId(cart.id))
    expect(given(order)).toEqual([`${second} ${id}`])
    const page = await codesOf(batch.id)
    expect(page.codes.map(({ used }) => used)).toEqual([1, 1])
  })

  it("leads nowhere once its coupon is deleted", async () => {
    const { id } = await makePromotion(TENTH)
    const { codes } = await readyBatch(id, 1)
    await admin.delete(`/admin/promotions/${id}`)
    const cart = await readyCart()
    const { status } = await storeClient().post(
      `/store/carts/${cart.id}/promotions`,
      { promo_codes: codes }
    )
    expect(status).toBe(400)
  })
})

describe("a promotion's own code", () => {
  it("cannot be one that reads like that of another", async () => {
    const { id, code } = await makePromotion(TENTH)
    const same = { code: code.toLowerCase() }
    await expect(makePromotion(TENTH, same)).rejects.toThrow("another coupon")
    const other = await makePromotion(TENTH)
    const renamed = await admin.post(`/admin/promotions/${other.id}`, same)
    expect(renamed.status).toBe(400)

    await admin.post(`/admin/promotions/${id}`, { code: `${code}X` })
    expect(
      (await admin.post(`/admin/promotions/${other.id}`, same)).status
    ).toBe(200)
    await admin.delete(`/admin/promotions/${other.id}`)
    const again = await makePromotion(TENTH, same)
    const cart = await readyCart({ codes: [code] })
    expect(given(await cartOf(cart.id))).toEqual([`${same.code} ${again.id}`])
  })
})
