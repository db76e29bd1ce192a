import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  bindRedemptions,
  knownUsage,
  usableCodesFirst,
  type OwnLimits,
} from "../../ledger"
import { ledgerDatabase, useOf, type LedgerDatabase } from "./ledger-database"

let db: LedgerDatabase

beforeAll(async () => {
  db = await ledgerDatabase()
}, 60_000)
afterAll(() => db.stop())
beforeEach(() => db.empty())

const ONCE = {
  uses: null,
  uses_per_customer: null,
  uses_per_code: 1,
  budget_minor: null,
  max_discount_minor: null,
  max_units: null,
}
const LIMITED: OwnLimits = new Map([["promo_1", ONCE]])

const CODED = [
  { id: "promo_1", code: "s-1" },
  { id: "promo_2", code: "OTHER" },
  { id: "promo_1", code: "S-2" },
]

const first = async (
  own: OwnLimits,
  cartId: string | null,
  promotions = CODED
) => {
  const ordered = await usableCodesFirst(
    (work) => db.within(work),
    promotions,
    () => Promise.resolve(own),
    cartId
  )
  return ordered.map(({ code }) => code)
}

const use = (code: string) => useOf("promo_1", { uses_per_code: 1 }, { code })

describe("of several codes of one promotion", () => {
  it("those with uses left come first", async () => {
    expect(await first(LIMITED, null)).toEqual(["s-1", "OTHER", "S-2"])
    await db.hold("cart_a", [use("S-1")])
    expect(await first(LIMITED, null)).toEqual(["OTHER", "S-2", "s-1"])
    expect(await first(new Map(), null)).toEqual(["s-1", "OTHER", "S-2"])
    expect(await first(LIMITED, null, CODED.slice(0, 2))).toEqual([
      "s-1",
      "OTHER",
    ])
  })

  it("the one that is being placed stays what it was placed by", async () => {
    await db.hold("cart_a", [use("S-1")])
    expect(await first(LIMITED, "cart_a")).toEqual(["s-1", "OTHER", "S-2"])
    await bindRedemptions(db.sql, "cart_a", "order_a")
    expect(await first(LIMITED, "cart_a")).toEqual(["OTHER", "S-2", "s-1"])
  })

  it("the uses of the first are those that are known", async () => {
    await db.hold("cart_a", [use("S-2")])
    const known = await knownUsage((work) => db.within(work), CODED, LIMITED, {
      id: null,
      currency_code: "eur",
      buyer: { id: null, email: null },
    })
    expect(known.get("promo_1")).toEqual({ own: { used_of_code: 0 } })
  })
})
