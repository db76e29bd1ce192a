import { randomUUID } from "node:crypto"

import { describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { storeClient } from "../harness/store-client"
import { makePromotion } from "./support/coupons"
import {
  freshEmail,
  place,
  readyCart,
  regionOf,
  variantOf,
} from "./support/purchase"

type Adjusted = {
  id: string
  items: {
    quantity: number
    adjustments?: { amount: number; code: string }[]
  }[]
  total: number
  discount_total: number
}

const FIELDS = "id,total,discount_total,items.quantity,*items.adjustments"
const SKUS = ["FJL-MOSS-DOTTED", "FJL-MOSS-LINED", "FJL-CLAY-DOTTED"]

/** Three articles that cost the same, one of each. */
const threeItems = () =>
  Promise.all(
    SKUS.map(async (sku) => {
      const { id } = await variantOf("fjell-hardcover-notebook", sku)
      return { variant_id: id, quantity: 1 }
    })
  )

const threeLines = async (email?: string): Promise<string> => {
  const { body } = await storeClient().post<{ cart: Adjusted }>(
    "/store/carts",
    {
      region_id: await regionOf("eur"),
      ...(email ? { email } : {}),
      items: await threeItems(),
    }
  )
  return body.cart.id
}

const withCode = async (cartId: string, code: string) => {
  const store = storeClient()
  const { status } = await store.post(`/store/carts/${cartId}/promotions`, {
    promo_codes: [code],
  })
  const { body } = await store.get<{ cart: Adjusted }>(
    `/store/carts/${cartId}?fields=${FIELDS}`
  )
  const amounts = body.cart.items.flatMap(({ adjustments = [] }) =>
    adjustments.map(({ amount }) => amount)
  )
  return { status, amounts: amounts.toSorted((a, b) => b - a), cart: body.cart }
}

const sumOf = (amounts: number[]): number =>
  Math.round(amounts.reduce((sum, each) => sum + each, 0) * 100) / 100

/** A campaign with a budget, for `makePromotion`. */
const campaign = (budget: Record<string, unknown>) => ({
  campaign: {
    name: "Test",
    campaign_identifier: `test-${randomUUID()}`,
    budget,
  },
})

describe("a promotion that core's dashboard made", () => {
  it("takes exact cents off: ten euros over three lines", async () => {
    const { code } = await makePromotion(
      { type: "fixed", value: 10 },
      { is_tax_inclusive: true }
    )
    const { amounts } = await withCode(await threeLines(), code)
    expect(amounts).toEqual([3.34, 3.33, 3.33])
  })

  it("takes a percentage off each line, rounded to the cent", async () => {
    const { code } = await makePromotion({ type: "percentage", value: 3 })
    const { amounts } = await withCode(await threeLines(), code)
    expect(amounts).toHaveLength(3)
    expect(amounts.map((each) => Math.round(each * 100) / 100)).toEqual(amounts)
  })

  it("cuts a discount to what is left of its budget, and is placed", async () => {
    const { code } = await makePromotion(
      { type: "percentage", value: 50 },
      campaign({ type: "spend", limit: 20, currency_code: "eur" })
    )
    const cart = await readyCart({ quantity: 10, codes: [code] })
    const { amounts } = await withCode(cart.id, code)
    expect(sumOf(amounts)).toBe(20)
    expect((await place(cart.id)).status).toBe(200)
    // Nothing is left: the next one pays all, and is not turned away.
    const next = await readyCart({ quantity: 10, codes: [code] })
    expect((await withCode(next.id, code)).amounts).toEqual([])
  })

  it("waits with a limit per address until there is one", async () => {
    const { code } = await makePromotion(
      { type: "percentage", value: 10 },
      campaign({
        type: "use_by_attribute",
        attribute: "customer_email",
        limit: 1,
      })
    )
    const { status, amounts } = await withCode(await threeLines(), code)
    expect(status).toBe(200)
    expect(amounts).toHaveLength(3)
    const known = await withCode(await threeLines(freshEmail()), code)
    expect(known.amounts).toHaveLength(3)
  })

  it("does not take a guest for somebody outside a customer group", async () => {
    const { code } = await makePromotion(
      { type: "percentage", value: 10 },
      {
        rules: [
          {
            attribute: "customer.groups.id",
            operator: "ne",
            values: ["cusgroup_wholesale"],
          },
        ],
      }
    )
    const { amounts } = await withCode(await threeLines(), code)
    expect(amounts).toEqual([])
  })

  it("counts in a draft order by the same figures", async () => {
    const { code } = await makePromotion(
      { type: "fixed", value: 10 },
      { is_tax_inclusive: true }
    )
    const admin = await adminClient()
    const made = await admin.post<{ draft_order: { id: string } }>(
      "/admin/draft-orders",
      {
        region_id: await regionOf("eur"),
        email: freshEmail(),
        promo_codes: [code],
        items: await threeItems(),
      }
    )
    expect(made.status).toBe(200)
    const { body } = await admin.get<{ draft_order: Adjusted }>(
      `/admin/draft-orders/${made.body.draft_order.id}?fields=id,*items.adjustments`
    )
    const amounts = body.draft_order.items.flatMap(({ adjustments = [] }) =>
      adjustments.map(({ amount }) => amount)
    )
    expect(amounts.toSorted((a, b) => b - a)).toEqual([3.34, 3.33, 3.33])
  })
})
