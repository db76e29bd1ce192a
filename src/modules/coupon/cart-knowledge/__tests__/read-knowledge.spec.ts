import { describe, expect, it } from "vitest"

import {
  cartContext,
  item,
} from "../../core-promotions/__tests__/support/contexts"
import type { CartNeed } from "../../own-rules/needs"
import type { Row } from "../cart-query"
import { readKnowledge } from "../read-knowledge"

type Asked = { entity: string; filters?: Record<string, unknown> }

const ORDERS: Row[] = [
  {
    id: "order_1",
    currency_code: "eur",
    created_at: "2026-01-01T00:00:00Z",
    transactions: [{ amount: 100 }, { amount: -25.5 }, null],
  },
  {
    id: "order_2",
    currency_code: "usd",
    created_at: "2026-02-01T00:00:00Z",
    transactions: [{ amount: 70 }],
  },
]

const SHOP: Record<string, Row[]> = {
  customer: [{ id: "cus_1" }, { id: "cus_guest" }],
  order: ORDERS,
  product_category: [
    { id: "pcat_c", mpath: "pcat_a.pcat_b.pcat_c" },
    { id: "pcat_a", mpath: "pcat_a" },
  ],
}

/** A shop that tells what it was asked. */
const shop = (rows: Record<string, Row[]> = SHOP) => {
  const asked: Asked[] = []
  const graph = (request: Asked) => {
    asked.push(request)
    const data = rows[request.entity] ?? []
    return Promise.resolve({ data, metadata: { count: data.length } })
  }
  return { query: { graph }, asked }
}

const CART = cartContext([
  item("a", 10, 1, {
    product: { id: "prod_a", categories: [{ id: "pcat_c" }, { id: "pcat_a" }] },
  }),
])

const learn = async (
  needs: CartNeed[],
  context = CART,
  rows?: Record<string, Row[]>
) => {
  const { query, asked } = shop(rows)
  return {
    known: await readKnowledge(query, context, new Set(needs)),
    asked,
  }
}

describe("what is read of a cart", () => {
  it("is nothing where no coupon asks", async () => {
    expect(await learn([])).toEqual({ known: {}, asked: [] })
  })

  it("is which categories are above those of the products", async () => {
    const { known } = await learn(["categories"])
    expect(known.categories_above).toEqual(
      new Map([
        ["pcat_c", ["pcat_a", "pcat_b"]],
        ["pcat_a", []],
      ])
    )
  })

  it("is how often the account and guests with its address have bought", async () => {
    const { known, asked } = await learn(["orders"])
    expect(known).toEqual({ orders_placed: 2, total_spent_minor: null })
    expect(asked[0]?.filters).toEqual({ email: ["ada@example.com"] })
    expect(asked[1]?.filters).toEqual({
      customer_id: ["cus_1", "cus_guest"],
      is_draft_order: false,
      canceled_at: null,
    })
  })

  it("is what was paid and kept in the cart's currency", async () => {
    const { known } = await learn(["spent", "orders"])
    expect(known).toEqual({ orders_placed: 2, total_spent_minor: 7450 })
  })

  it("is nothing of a customer whom nobody knows", async () => {
    const guest = { ...CART, customer: undefined, email: undefined }
    const { known, asked } = await learn(["spent"], guest)
    expect(known).toEqual({ orders_placed: null, total_spent_minor: null })
    expect(asked).toEqual([])
  })

  it("is none for an address that never bought", async () => {
    const guest = { ...CART, customer: undefined, email: "New@Example.com" }
    const { known, asked } = await learn(["spent"], guest, {})
    expect(known).toEqual({ orders_placed: 0, total_spent_minor: 0 })
    expect(asked.map(({ filters }) => filters)).toEqual([
      { email: ["New@Example.com", "new@example.com"] },
    ])
  })

  it("leaves out the order that is edited, and those after it", async () => {
    const edited = { ...CART, items: [{ ...item("a", 10), id: "ordli_1" }] }
    const { asked } = await learn(["orders"], edited)
    expect(asked[1]?.filters).toEqual({ items: { id: "ordli_1" } })
    expect(asked[2]?.filters).toMatchObject({
      id: { $ne: "order_1" },
      created_at: { $lte: new Date("2026-01-01T00:00:00Z") },
    })
  })
})
