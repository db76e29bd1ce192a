import { beforeAll, describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import type { HttpClient } from "../harness/http-client"
import {
  adjustmentsOf,
  DISCOUNT_FIELDS,
  given,
  placedId,
  readyBatch,
  type Adjusted,
} from "./support/coupon-batches"
import { makePromotion } from "./support/coupons"
import { openEdit } from "./support/order-edit"
import {
  freshEmail,
  plentifulVariant,
  readyCart,
  regionOf,
} from "./support/purchase"

const TENTH = { type: "percentage", value: 10 }

let admin: HttpClient
beforeAll(async () => {
  admin = await adminClient()
})

describe("orders that staff make and change", () => {
  it("keep the code that was typed through a draft and its edits", async () => {
    const { id } = await makePromotion(TENTH)
    const { codes } = await readyBatch(id, 2)
    const [first = "", second = ""] = codes
    const items = [{ variant_id: await plentifulVariant(), quantity: 2 }]
    const made = await admin.post<{ draft_order: { id: string } }>(
      "/admin/draft-orders",
      {
        region_id: await regionOf("eur"),
        email: freshEmail(),
        promo_codes: [first.toLowerCase()],
        items,
      }
    )
    expect(made.status).toBe(200)
    const draft = `/admin/draft-orders/${made.body.draft_order.id}`
    const read = async () =>
      (
        await admin.get<{ draft_order: Adjusted }>(
          `${draft}?fields=${DISCOUNT_FIELDS}`
        )
      ).body.draft_order
    expect(given(await read())).toEqual([`${first} ${id}`])

    await admin.post(`${draft}/edit`)
    const added = await admin.post<{ draft_order_preview: Adjusted }>(
      `${draft}/edit/items`,
      { items }
    )
    expect(given(added.body.draft_order_preview)).toEqual([`${first} ${id}`])
    await admin.delete(`${draft}/edit/promotions`, { promo_codes: [first] })
    const swapped = await admin.post<{ draft_order_preview: Adjusted }>(
      `${draft}/edit/promotions`,
      { promo_codes: [second.toLowerCase()] }
    )
    expect(given(swapped.body.draft_order_preview)).toEqual([`${second} ${id}`])
    expect((await admin.post(`${draft}/edit/confirm`)).status).toBe(200)
    expect(given(await read())).toEqual([`${second} ${id}`])
  })

  it("are as they were when an edit of a draft is given up", async () => {
    const { id } = await makePromotion(TENTH)
    const { codes } = await readyBatch(id, 1)
    const made = await admin.post<{ draft_order: { id: string } }>(
      "/admin/draft-orders",
      {
        region_id: await regionOf("eur"),
        email: freshEmail(),
        items: [{ variant_id: await plentifulVariant(), quantity: 2 }],
      }
    )
    const draft = `/admin/draft-orders/${made.body.draft_order.id}`
    await admin.post(`${draft}/edit`)
    await admin.post(`${draft}/edit/promotions`, { promo_codes: codes })
    expect((await admin.delete(`${draft}/edit`)).status).toBe(200)
    const { body } = await admin.get<{ draft_order: Adjusted }>(
      `${draft}?fields=${DISCOUNT_FIELDS}`
    )
    expect(given(body.draft_order)).toEqual([])
    expect(body.draft_order.promotions ?? []).toEqual([])
  })

  it("keep the code in an order edit that carries promotions over", async () => {
    const { id } = await makePromotion(TENTH)
    const { codes } = await readyBatch(id, 1)
    const cart = await readyCart({ codes })
    const orderId = await placedId(cart.id)
    const edit = await openEdit(orderId, true)
    const items = [{ variant_id: await plentifulVariant(), quantity: 1 }]
    for (const _ of [1, 2]) {
      await admin.post(`${edit}/items`, { items })
    }
    const preview = await admin.get<{ order: Adjusted }>(
      `/admin/orders/${orderId}/preview`
    )
    const adjusted = adjustmentsOf(preview.body.order)
    expect(adjusted.length).toBeGreaterThan(1)
    expect([...new Set(adjusted.map(({ code }) => code))]).toEqual(codes)
  })
})
