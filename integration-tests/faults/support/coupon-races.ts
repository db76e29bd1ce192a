import { expect, it } from "vitest"

import { checks } from "../../../scripts/doctor/checks"
import { runChecks } from "../../../scripts/doctor/run-checks"
import { adminClient } from "../../harness/admin-client"
import { withDatabase } from "../../harness/database"
import type { ExtraServer } from "../../harness/extra-server"
import { storeClient } from "../../harness/store-client"
import { waitUntil } from "../../harness/wait"
import { usesOf } from "../../http/support/books"
import { cartToPlace, reckonedCart } from "../../http/support/coupon-life"
import { couponBody, makeOwnCoupon } from "../../http/support/own-coupons"
import { plentifulVariant } from "../../http/support/purchase"
import { atOnce, placeAt } from "./shopper"

/** Placings that compete, and the uses that there are. */
const CARTS = 24
const USES = 5

/** What the doctor finds wrong. */
const violations = () =>
  withDatabase(async (db) => {
    const findings = await runChecks(db, checks)
    return findings
      .filter(({ severity }) => severity === "violation")
      .map(({ check, subject }) => `${check} ${subject}`)
  })

const addCode = (server: string, cartId: string, code: string | null) =>
  storeClient(undefined, server).post(`/store/carts/${cartId}/coupons`, {
    code,
  })

const batchOf = async (id: string) =>
  withDatabase(async (db) => {
    const { rows } = await db.query<{ state: string; made: number }>(
      `select state, made,
         (select count(*)::int from coupon_code where batch_id = b.id) as codes
       from coupon_batch b where id = $1`,
      [id]
    )
    return rows[0]
  })

/** What must hold of coupons however many servers there are. */
export const itSharesCoupons = (
  servers: () => readonly string[],
  second: () => ExtraServer
): void => {
  it("give a coupon to as many carts as there are uses, and tell the others", async () => {
    const before = await violations()
    const { code } = await makeOwnCoupon({ limits: { uses: USES } })
    const variant_id = await plentifulVariant()
    const carts = await atOnce(CARTS, servers(), async (server) => {
      const id = await cartToPlace([{ variant_id, quantity: 1 }])
      await addCode(server, id, code)
      return id
    })
    const answers = await atOnce(CARTS, servers(), (server, index) =>
      placeAt(server, carts[index] ?? "")
    )
    const outcomes = answers.map(({ status, body }) =>
      `${status} ${body.code ?? ""}`.trim()
    )
    expect(outcomes.toSorted()).toEqual([
      ...Array<string>(USES).fill("200"),
      ...Array<string>(CARTS - USES).fill("400 coupon_not_applied"),
    ])
    expect(await usesOf(code ?? "")).toBe(USES)

    // Who was too late pays the whole price, wherever they ask.
    const late = carts[outcomes.findIndex((each) => each !== "200")] ?? ""
    for (const server of servers()) {
      await storeClient(undefined, server).post(`/store/carts/${late}`, {
        metadata: {},
      })
      expect((await reckonedCart(late)).discount).toBe(0)
    }
    expect(await violations()).toEqual(before)
  }, 180_000)

  it("price by what staff have changed at the other", async () => {
    const [one = "", other = ""] = servers()
    const { id, code } = await makeOwnCoupon()
    const cart = await cartToPlace([
      { variant_id: await plentifulVariant(), quantity: 1 },
    ])
    for (const server of [one, other]) {
      await addCode(server, cart, code)
      expect((await reckonedCart(cart)).discount).toBe(220)
    }
    const changes: [server: string, rate_ppm: number, asked: string][] = [
      [other, 500_000, one],
      [one, 250_000, other],
    ]
    for (const [server, rate_ppm, asked] of changes) {
      const admin = await adminClient(server)
      const effect = { kind: "percentage", rate_ppm }
      const { status } = await admin.post(
        `/admin/coupons/${id}`,
        couponBody({ code, effect })
      )
      expect(status).toBe(200)
      await storeClient(undefined, asked).post(`/store/carts/${cart}`, {
        metadata: {},
      })
      expect((await reckonedCart(cart)).discount).toBe(
        (2200 * rate_ppm) / 1_000_000
      )
    }
  }, 60_000)

  it("make every code of a batch once, though the one that makes them is killed", async () => {
    const wanted = 150_000
    const { id } = await makeOwnCoupon()
    const admin = await adminClient(second().backendUrl)
    const { body } = await admin.post<{ batch: { id: string } }>(
      `/admin/coupons/${id}/batches`,
      { count: wanted }
    )
    const batch = body.batch.id
    await waitUntil(async () => ((await batchOf(batch))?.made ?? 0) > 0, {
      everyMs: 20,
    })
    await second().kill()
    expect(await batchOf(batch)).toMatchObject({ state: "making" })
    // Half a minute later; the sweep of the other comes each minute.
    await withDatabase((db) =>
      db.query(
        "update coupon_batch set updated_at = now() - interval '1 hour' where id = $1",
        [batch]
      )
    )
    await second().restart()
    await waitUntil(async () => (await batchOf(batch))?.state === "ready", {
      timeoutMs: 150_000,
      everyMs: 500,
    })
    expect(await batchOf(batch)).toEqual({
      state: "ready",
      made: wanted,
      codes: wanted,
    })
  }, 240_000)
}
