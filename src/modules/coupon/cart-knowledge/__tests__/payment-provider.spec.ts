import type { ComputeActionContext } from "@medusajs/framework/types"
import { describe, expect, it } from "vitest"

import {
  cartContext,
  item,
} from "../../core-promotions/__tests__/support/contexts"
import type { Row } from "../cart-query"
import { readPaymentProvider } from "../payment-provider"

const CARD = "pp_card"
const TRANSFER = "pp_transfer"

const REGION = {
  payment_providers: [
    { id: TRANSFER, is_enabled: true },
    null,
    { id: CARD },
    { id: "pp_asleep", is_enabled: false },
  ],
}

const CART = { ...cartContext([item("a", 10)]), id: "cart_1", region_id: "reg" }
// Core tells no id of an order whose change it prices.
const EDIT = {
  ...cartContext([{ ...item("a", 10), id: "ordli_1" }]),
  id: undefined,
}

const session = (provider_id: string, status: string, hour: number) => ({
  provider_id,
  status,
  created_at: `2026-11-21T${hour}:00:00Z`,
})

const readFrom = (rows: Record<string, Row[]>, context: ComputeActionContext) =>
  readPaymentProvider(
    {
      graph: ({ entity }) => Promise.resolve({ data: rows[entity] ?? [] }),
    },
    context
  )

const choice = (payment_provider_id: string) => ({
  region: [REGION],
  payment_choice: [{ payment_provider_id }],
})

describe("the way to pay of a cart", () => {
  it.each([
    ["the one that was chosen", choice(TRANSFER), TRANSFER],
    ["the region's first where nothing was", { region: [REGION] }, CARD],
    ["the first if the chosen one is switched off", choice("pp_asleep"), CARD],
    ["none where the region has none", { region: [{}] }, null],
    ["none where the region is gone", {}, null],
  ])("is %s", async (_name, rows, expected) => {
    expect(await readFrom(rows, CART)).toBe(expected)
  })

  it("is not known without a region", async () => {
    const elsewhere = { ...CART, region_id: undefined, region: undefined }
    expect(await readFrom(choice(CARD), elsewhere)).toBeNull()
  })
})

describe("the way to pay of an edited order", () => {
  const order = (...payment_sessions: Row[]) => ({
    region: [REGION],
    order: [
      {
        id: "order_1",
        region_id: "reg",
        payment_collections: [{ payment_sessions }],
      },
    ],
  })

  it.each([
    [
      "its newest payment's",
      order(session(CARD, "captured", 10), session(TRANSFER, "captured", 11)),
      TRANSFER,
    ],
    [
      "not that of a payment which came to nothing",
      order(session(TRANSFER, "captured", 10), session(CARD, "canceled", 11)),
      TRANSFER,
    ],
    ["its region's first as long as there is none", order(), CARD],
  ])("is %s", async (_name, rows, expected) => {
    expect(await readFrom(rows, EDIT)).toBe(expected)
  })
})
