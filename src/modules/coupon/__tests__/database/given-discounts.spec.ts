import { afterAll, beforeAll, expect, it } from "vitest"

import { readGivenDiscounts } from "../../report/given-discounts"
import { ledgerDatabase, useOf, type LedgerDatabase } from "./ledger-database"

let db: LedgerDatabase

beforeAll(async () => {
  db = await ledgerDatabase()
}, 60_000)
afterAll(() => db.stop())

it("tells what coupons have given in each currency, and nothing twice", async () => {
  await db.hold("cart_a", [useOf("promo_1")])
  await db.hold("cart_b", [useOf("promo_1", {}, { amount_minor: 250 })])
  await db.hold("cart_c", [useOf("promo_1", {}, { currency_code: "usd" })])
  await db.hold("cart_d", [useOf("promo_2")])
  const given = () =>
    readGivenDiscounts(
      db.sql,
      ["promo_1", "promo_2", "promo_3"],
      ["eur", "usd", "jpy"]
    )
  expect(await given()).toEqual(
    new Map([
      [
        "promo_1",
        [
          { currency_code: "eur", discount_minor: 750 },
          { currency_code: "usd", discount_minor: 500 },
        ],
      ],
      ["promo_2", [{ currency_code: "eur", discount_minor: 500 }]],
      ["promo_3", []],
    ])
  )
})
