import { describe, expect, inject, it } from "vitest"

import type {
  CouponBody,
  CouponBulkResponse,
  CouponListResponse,
  CouponReport,
  PreviewResponse,
  WhatIfResponse,
} from "../../src/api/admin/coupons/types"
import { adminClient } from "../harness/admin-client"
import { httpClient } from "../harness/http-client"
import "../harness/shop-info"
import {
  couponBody,
  freshCode,
  makeOwnCoupon,
  postCoupon,
} from "./support/own-coupons"
import { makePromotion } from "./support/coupons"
import {
  place,
  plentifulVariant,
  readyCart,
  regionOf,
} from "./support/purchase"

describe("coupons in the admin", () => {
  it("are found by code, by name, by status and by who made them", async () => {
    const admin = await adminClient()
    const name = `Sale ${freshCode()} 100% _x`
    const own = await makeOwnCoupon({ name, status: "draft" })
    const core = await makePromotion({ type: "percentage", value: 10 })
    const found = async (query: Record<string, string>) => {
      const { status, body } = await admin.get<CouponListResponse>(
        `/admin/coupons?${new URLSearchParams(query)}`
      )
      expect(status).toBe(200)
      return body.coupons.map(({ id }) => id)
    }
    expect(await found({ q: name })).toEqual([own.id])
    expect(await found({ q: own.code ?? "" })).toEqual([own.id])
    expect(await found({ q: core.code, kind: "core" })).toEqual([core.id])
    expect(await found({ q: core.code, kind: "own" })).toEqual([])
    expect(await found({ q: name, status: "active" })).toEqual([])
    expect(await found({ q: name, status: "draft" })).toEqual([own.id])
    expect(await found({ q: name, is_automatic: "true" })).toEqual([])
    expect(await found({ order: "-created_at", limit: "1" })).toEqual([core.id])
    for (const query of ["limit=0", "order=name", "status=gone", "x=1"]) {
      expect((await admin.get(`/admin/coupons?${query}`)).status).toBe(400)
    }
  })

  it("stand as their dates and their campaign say, and are found by it", async () => {
    const admin = await adminClient()
    const name = `Standing ${freshCode()}`
    const { body: past } = await admin.post<{ campaign: { id: string } }>(
      "/admin/campaigns",
      {
        name,
        campaign_identifier: name,
        ends_at: "2026-01-01T00:00:00Z",
      }
    )
    const dated = (starts_at: string) => ({
      conditions: [{ kind: "schedule", starts_at }],
    })
    const made: Record<string, Partial<CouponBody>> = {
      active: dated("2026-01-01"),
      scheduled: dated("2098-01-01"),
      ended: { ...dated("2098-01-01"), campaign_id: past.campaign.id },
      paused: { ...dated("2098-01-01"), status: "paused" },
      draft: { status: "draft" },
    }
    for (const [standing, more] of Object.entries(made)) {
      const coupon = await makeOwnCoupon({ name, ...more })
      expect(coupon).toMatchObject({ standing })
      const { body } = await admin.get<CouponListResponse>(
        `/admin/coupons?${new URLSearchParams({ q: name, standing })}`
      )
      expect(body.coupons.map(({ id }) => id)).toEqual([coupon.id])
    }
    const { body: spent } = await admin.get<CouponListResponse>(
      `/admin/coupons?${new URLSearchParams({ q: name, standing: "used_up" })}`
    )
    expect(spent).toMatchObject({ coupons: [], count: 0 })
    expect((await admin.get("/admin/coupons?standing=gone")).status).toBe(400)
  })

  it("say what they do, and show in core what core can show", async () => {
    const admin = await adminClient()
    const coupon = await makeOwnCoupon({
      limits: { uses: 7 },
      conditions: [{ kind: "quantity", min: 2 }],
    })
    expect(coupon).toMatchObject({
      kind: "own",
      status: "active",
      document: { limits: { uses: 7 }, applies_to: {} },
      faults: [],
      uses: 0,
    })
    expect(coupon.words).toContain("10 % off the goods")
    const { body } = await admin.get<{ promotion: unknown }>(
      `/admin/promotions/${coupon.id}`
    )
    expect(body.promotion).toMatchObject({
      code: coupon.code,
      limit: 7,
      type: "standard",
      status: "active",
      application_method: { type: "percentage", value: 10 },
    })
  })

  it("are copied as drafts, each under a code of its own", async () => {
    const { id, code } = await makeOwnCoupon({ name: "Spring" })
    const copies = []
    for (let copy = 0; copy < 2; copy += 1) {
      const { status, body } = await postCoupon(`/${id}/duplicate`, {})
      expect(status).toBe(201)
      copies.push(body.coupon)
    }
    expect(copies).toMatchObject([
      { code: `${code}-COPY`, status: "draft", name: "Spring (copy)" },
      { code: `${code}-COPY-2`, status: "draft" },
    ])
  })

  it("are paused, resumed and deleted together", async () => {
    const admin = await adminClient()
    const ids = [(await makeOwnCoupon()).id, (await makeOwnCoupon()).id]
    const bulk = async (action: string) => {
      const { body } = await admin.post<CouponBulkResponse>(
        "/admin/coupons/bulk",
        { ids: [...ids, "promo_gone"], action }
      )
      expect(body).toEqual({ done: ids, missing: ["promo_gone"] })
      const answer = await admin.get<{ coupon?: { status: string } }>(
        `/admin/coupons/${ids[1]}`
      )
      return answer.body.coupon?.status
    }
    expect(await bulk("pause")).toBe("paused")
    expect(await bulk("resume")).toBe("active")
    expect(await bulk("delete")).toBeUndefined()
  })

  it("are tried on a cart that is made up, and explained", async () => {
    const admin = await adminClient()
    const preview = async (coupon: unknown, more: object = {}) => {
      const { status, body } = await admin.post<PreviewResponse>(
        "/admin/coupons/preview",
        {
          coupon,
          cart: {
            region_id: await regionOf("eur"),
            lines: [{ variant_id: await plentifulVariant(), quantity: 2 }],
            ...more,
          },
        }
      )
      return { status, body }
    }
    const enough = { kind: "amount", min_minor: 5650 }
    const coupon = couponBody({ currency_code: "eur", conditions: [enough] })
    const parked = await preview(coupon)
    expect(parked.body).toMatchObject({
      outcome: "parked",
      words: "Add €12.50 more.",
      discount_minor: 0,
      totals: { items_minor: 4400 },
    })
    const held = await preview(couponBody({ status: "draft" }))
    expect(held.body).toMatchObject({
      outcome: "applied",
      lines: [{ price_minor: 4400, discount_minor: 440, quantity: 2 }],
    })
    const gift = couponBody({
      effect: { kind: "gift", variant_id: await plentifulVariant() },
    })
    expect((await preview(gift)).body).toMatchObject({
      discount_minor: 2200,
      lines: [{ is_gift: false }, { is_gift: true, discount_minor: 2200 }],
    })
    const early = {
      conditions: [{ kind: "schedule", starts_at: "2090-01-01" }],
    }
    const at = "2090-06-01T00:00:00Z"
    expect((await preview(couponBody(early), { at })).body.outcome).toBe(
      "applied"
    )

    for (const cart of [
      { region_id: "reg_gone" },
      { lines: [{ variant_id: "variant_gone", quantity: 1 }] },
      { customer_id: "cus_gone" },
      { shipping_option_id: "so_gone" },
    ]) {
      expect((await preview(couponBody(), cart)).status).toBe(400)
    }
    const { body } = await preview({ effect: { kind: "gone" } })
    expect(body).toMatchObject({
      faults: [{ field: "coupon.effect.kind", code: "unknown_kind" }],
    })
  })

  it("are tried on past orders, and their uses are reported", async () => {
    const admin = await adminClient()
    const { id, code } = await makeOwnCoupon()
    const cart = await readyCart({ quantity: 30, codes: [code ?? ""] })
    const { body: placed } = await place(cart.id)

    const { body: tried } = await admin.post<WhatIfResponse>(
      "/admin/coupons/what-if",
      {
        coupon: couponBody({ conditions: [{ kind: "quantity", min: 30 }] }),
        orders: 5,
      }
    )
    expect(tried.orders).toBeGreaterThan(0)
    expect(tried.most_discounted).toContainEqual(
      expect.objectContaining({
        display_id: placed.display_id,
        discount_minor: 6600,
      })
    )

    const { body: report } = await admin.get<CouponReport>(
      `/admin/coupons/${id}/report?days=3`
    )
    expect(report).toMatchObject({ coupon_id: id, uses: 1 })
    expect(report.totals).toMatchObject([
      { currency_code: "eur", uses: 1, discount_minor: 6600 },
    ])
    expect(report.totals[0]?.revenue_minor).toBeGreaterThan(50_000)
    expect(report.days).toHaveLength(3)
    expect(report.days[2]).toMatchObject({ uses: 1 })
    const { body } = await admin.get<{ coupon: { uses: number } }>(
      `/admin/coupons/${id}`
    )
    expect(body.coupon.uses).toBe(1)
  })

  it.each(["", "/promo_1", "/promo_1/report"])(
    "are for staff only: %s",
    async (path) => {
      const { backendUrl } = inject("shop")
      const guest = httpClient(backendUrl)
      expect((await guest.get(`/admin/coupons${path}`)).status).toBe(401)
    }
  )
})
