import { describe, expect, it } from "vitest"

import { withDatabase } from "../harness/database"
import { runInShop } from "../harness/run-in-shop"
import {
  whileCutOff,
  whileLinksTakeTime,
  whileLockStays,
  whileNotNoted,
} from "./support/cut-off-placing"
import type { PlacedWithoutLocks } from "./support/place-without-locks"
import type { Refused } from "./support/placing"
import { place, readyCart, viewOrder } from "./support/purchase"
import { wavering } from "./support/wavering"

const SUPPORT = "./integration-tests/http/support"

/** What the database holds of a cart, its orders and what belongs to them. */
const traces = (cartId: string) =>
  withDatabase(async (db) => {
    const { rows } = await db.query(
      `select
         (select completed_at is not null from cart where id = $1) as closed,
         (select count(*)::int from order_cart
            where cart_id = $1 and deleted_at is null) as links,
         (select count(*)::int from "order" o
            join cart c on c.email = o.email
            where c.id = $1 and o.deleted_at is null) as orders,
         (select count(*)::int from order_payment op
            join order_cart oc on oc.order_id = op.order_id
            where oc.cart_id = $1) as records,
         (select count(*)::int from order_payment_collection opc
            join cart_payment_collection cpc
              on cpc.payment_collection_id = opc.payment_collection_id
            where cpc.cart_id = $1 and opc.deleted_at is null
              and cpc.deleted_at is null) as payment_links,
         (select count(*)::int from order_promotion p
            join cart_promotion cp on cp.promotion_id = p.promotion_id
            where cp.cart_id = $1 and p.deleted_at is null and not exists
              (select 1 from "order" o where o.id = p.order_id)) as stray_links,
         (select count(*)::int from order_payment op where not exists
            (select 1 from "order" o where o.id = op.order_id)) as lost_records,
         (select count(*)::int from payment_session s
            join cart_payment_collection cpc
              on cpc.payment_collection_id = s.payment_collection_id
            where cpc.cart_id = $1 and s.deleted_at is null
              and cpc.deleted_at is null) as sessions,
         (select count(*)::int from placing_claim
            where cart_id = $1 and order_id is not null) as claims,
         (select count(*)::int from reservation_item r
            where r.deleted_at is null and r.line_item_id in
              (select oi.item_id from order_item oi
               join "order" o on o.id = oi.order_id
               join cart c on c.email = o.email where c.id = $1)) as reservations`,
      [cartId]
    )
    return rows[0]
  })

const ONE_ORDER = {
  closed: true,
  links: 1,
  orders: 1,
  records: 1,
  payment_links: 1,
  stray_links: 0,
  lost_records: 0,
  sessions: 1,
  claims: 1,
  reservations: 1,
}

const NOTHING = {
  closed: false,
  links: 0,
  orders: 0,
  records: 0,
  payment_links: 0,
  stray_links: 0,
  lost_records: 0,
  claims: 0,
  reservations: 0,
}

const someCarts = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () => readyCart({ codes: ["WELCOME10"] }))
  )

describe("one order per cart, without any lock", () => {
  const race = async () => {
    const carts = (await someCarts(3)).map(({ id }) => id)
    const [crowded = "", late = "", together = ""] = carts
    const script = `${SUPPORT}/place-without-locks.ts`
    const placed = await whileLinksTakeTime(() =>
      runInShop<PlacedWithoutLocks>(script, carts)
    )
    return { placed, carts: { crowded, late, together } }
  }
  let raced: Promise<Awaited<ReturnType<typeof race>>> | null = null

  it.each([
    ["of twelve who place at once, one goes on and all get it", "crowded"],
    ["a placer who was taken over finds the order of the other", "late"],
    ["two write their orders together: the database takes one", "together"],
  ] as const)("%s, and nothing of a loser stays", async (_name, how) => {
    const { placed, carts } = await (raced ??= race())
    const [first] = placed[how]
    expect(first).toEqual({ order_id: expect.any(String) })
    expect(placed[how]).toEqual(placed[how].map(() => first))
    expect(await traces(carts[how])).toEqual(ONE_ORDER)
  })
})

// As if the process had died long ago, so that nobody has to wait for it.
const ageClaims = () =>
  withDatabase((db) =>
    db.query(
      "update placing_claim set claimed_at = now() - interval '1 hour' where order_id is null"
    )
  )

describe("row 17: a placing that is killed", () => {
  const kill = async (stage: string) => {
    const [shopper, nobody] = (await someCarts(2)).map(({ id }) => id)
    const carts = [shopper ?? "", nobody ?? ""] as const
    const killed = runInShop(`${SUPPORT}/place-and-die.ts`, [stage, ...carts])
    await expect(killed).rejects.toThrow("SIGKILL")
    await ageClaims()
    return carts
  }

  it.each([
    ["order", NOTHING],
    ["links", NOTHING],
    ["record", ONE_ORDER],
  ])(
    "after its %s was written is placed when the shopper comes back, else tidied by the sweep",
    async (stage, left) => {
      const [shopper, nobody] = await kill(stage)
      const placed = await place(shopper)
      expect(placed.status).toBe(200)
      expect(await viewOrder(placed.body.order_token)).toMatchObject({
        payment_state: "pending",
        can_pay: true,
      })
      expect(await traces(shopper)).toEqual(ONE_ORDER)

      await runInShop(`${SUPPORT}/tidy-placings.ts`)
      expect(await traces(nobody)).toMatchObject(left)
    }
  )
})

describe("row 17: a placing that core's engine drops half-way", () => {
  it("is undone: its shopper is told why, and can place the cart later", async () => {
    const { variantId, sku, setStock } = await wavering()
    const cart = await readyCart({ variantId, codes: ["WELCOME10"] })
    try {
      const refused = await whileCutOff(cart.id, sku, () =>
        place<Refused>(cart.id)
      )
      expect([refused.status, refused.body.code]).toEqual([
        409,
        "insufficient_stock",
      ])
      expect(await traces(cart.id)).toMatchObject(NOTHING)
    } finally {
      await setStock(null)
    }
    expect((await place(cart.id)).status).toBe(200)
    expect(await traces(cart.id)).toEqual(ONE_ORDER)
  })
})

describe("row 17: a database that stumbles at the end of a placing", () => {
  const readyToPlace = () => readyCart({ codes: ["WELCOME10"] })

  it("leaves the order when only the lock could not be given back", async () => {
    const cart = await readyToPlace()
    const placed = await whileLockStays(cart.id, () => place(cart.id))
    expect(placed.status).toBe(200)
    expect(await traces(cart.id)).toEqual(ONE_ORDER)
    expect((await place(cart.id)).body).toMatchObject({
      display_id: placed.body.display_id,
    })
  })

  it("leaves nothing when the order could not be noted, and the cart can be placed", async () => {
    const cart = await readyToPlace()
    const failed = await whileNotNoted(cart.id, () => place(cart.id))
    expect(failed.status).toBe(500)
    expect(await traces(cart.id)).toMatchObject(NOTHING)
    expect((await place(cart.id)).status).toBe(200)
    expect(await traces(cart.id)).toEqual(ONE_ORDER)
  })

  it("lets a cart be placed whose noted order was taken back", async () => {
    const cart = await readyToPlace()
    await withDatabase((db) =>
      db.query(
        `insert into placing_claim (id, cart_id, owner, claimed_at, order_id)
         values ('plcl_' || $1, $1, 'placer_gone', now(), 'order_gone' || $1)`,
        [cart.id]
      )
    )
    expect((await place(cart.id)).status).toBe(200)
    expect(await traces(cart.id)).toEqual(ONE_ORDER)
  })
})
