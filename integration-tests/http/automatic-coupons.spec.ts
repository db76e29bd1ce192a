import { randomUUID } from "node:crypto"

import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { startExtraServer, type ExtraServer } from "../harness/extra-server"
import { storeClient } from "../harness/store-client"
import { makePromotion } from "./support/coupons"
import {
  centsOff,
  couponBody,
  deleteCoupon,
  makeOwnCoupon,
  postCoupon,
  readPriced,
} from "./support/own-coupons"
import { bareCart, plentifulVariant } from "./support/purchase"

// More than any other test has in a cart, so that only these are met.
const ENOUGH = { kind: "quantity", min: 61 }
const UNITS = 61
const PRICE = 2200

let second: ExtraServer
let carts: { server: string; id: string; line: string; units: number }[]

beforeAll(async () => {
  second = await startExtraServer("automatic-coupons")
  const variant = await plentifulVariant()
  carts = []
  for (const server of [inject("shop").backendUrl, second.backendUrl]) {
    const { id } = await bareCart(variant, UNITS)
    const { items } = await readPriced(id)
    carts.push({ server, id, line: items[0]?.id ?? "", units: UNITS })
  }
}, 180_000)
afterAll(() => second.stop())

/**
 * Changes an open cart at each server, and answers what is taken off per unit
 * then, in cents.
 */
const offAtBoth = async (): Promise<number[]> => {
  const off: number[] = []
  for (const cart of carts) {
    cart.units = cart.units === UNITS ? UNITS + 1 : UNITS
    await storeClient(undefined, cart.server).post(
      `/store/carts/${cart.id}/line-items/${cart.line}`,
      { quantity: cart.units }
    )
    const cents = Object.values(centsOff(await readPriced(cart.id)))
    off.push(cents.reduce((sum, each) => sum + each, 0) / cart.units)
  }
  return off
}

const share = (percent: number) =>
  [PRICE, PRICE].map((c) => (c * percent) / 100)
const NOTHING = [0, 0]

const post = async (path: string, body: unknown) => {
  const answer = await (await adminClient()).post<never>(path, body)
  expect(answer.status, path).toBeLessThan(300)
  return answer.body
}

const HOUR = 60 * 60 * 1000
const hence = (hours: number) => new Date(Date.now() + hours * HOUR)

const makeCampaign = async (more: object = {}): Promise<string> => {
  const admin = await adminClient()
  const { body } = await admin.post<{ campaign: { id: string } }>(
    "/admin/campaigns",
    { name: "Bulk", campaign_identifier: randomUUID(), ...more }
  )
  return body.campaign.id
}

describe("a change of an automatic coupon counts at the next change of a cart, at every server:", () => {
  it("made, edited, paused, resumed, deleted", async () => {
    const made = { code: null, conditions: [ENOUGH] }
    const { id } = await makeOwnCoupon(made)
    expect(await offAtBoth()).toEqual(share(10))
    const effect = { kind: "percentage", rate_ppm: 500_000 }
    await postCoupon(`/${id}`, couponBody({ ...made, effect }))
    expect(await offAtBoth()).toEqual(share(50))
    await postCoupon(`/${id}`, { status: "paused" })
    expect(await offAtBoth()).toEqual(NOTHING)
    await postCoupon(`/${id}`, { status: "active" })
    expect(await offAtBoth()).toEqual(share(50))
    await deleteCoupon(id)
    expect(await offAtBoth()).toEqual(NOTHING)
  })

  it("put into a campaign, whose dates and budget change", async () => {
    const { id } = await makeOwnCoupon({ code: null, conditions: [ENOUGH] })
    const campaign = await makeCampaign({ starts_at: hence(1) })
    const ofCampaign = `/admin/campaigns/${campaign}`
    try {
      expect(await offAtBoth()).toEqual(share(10))
      await post(`${ofCampaign}/promotions`, { add: [id] })
      expect(await offAtBoth()).toEqual(NOTHING)
      await post(ofCampaign, { starts_at: hence(-1) })
      expect(await offAtBoth()).toEqual(share(10))
      await post(ofCampaign, { ends_at: hence(-0.5) })
      expect(await offAtBoth()).toEqual(NOTHING)
      await post(`${ofCampaign}/promotions`, { remove: [id] })
      expect(await offAtBoth()).toEqual(share(10))
    } finally {
      await deleteCoupon(id)
    }
  })

  it("held to a budget, which is raised", async () => {
    const budget = { type: "spend", currency_code: "eur", limit: 50 }
    const campaign_id = await makeCampaign({ budget })
    const { id } = await makeOwnCoupon({
      code: null,
      currency_code: "EUR",
      conditions: [ENOUGH],
      campaign_id,
    })
    const cents = async () =>
      (await offAtBoth()).map((off, index) => off * (carts[index]?.units ?? 0))
    try {
      expect(await cents()).toEqual([5000, 5000])
      await post(`/admin/campaigns/${campaign_id}`, { budget: { limit: 70 } })
      expect(await cents()).toEqual([7000, 7000])
    } finally {
      await deleteCoupon(id)
    }
  })

  it("restricted in the dashboard, and not any more", async () => {
    const { id } = await makeOwnCoupon({ code: null, conditions: [ENOUGH] })
    const rules = `/admin/promotions/${id}/rules/batch`
    const rule = { attribute: "currency_code", operator: "eq", values: ["usd"] }
    try {
      const made: { created: { id: string }[] } = await post(rules, {
        create: [rule],
      })
      expect(await offAtBoth()).toEqual(NOTHING)
      const [{ id: made_id }] = made.created
      await post(rules, { update: [{ ...rule, id: made_id, values: ["eur"] }] })
      expect(await offAtBoth()).toEqual(share(10))
      await post(rules, { delete: [made_id] })
      expect(await offAtBoth()).toEqual(share(10))
    } finally {
      await deleteCoupon(id)
    }
  })

  it("one of core's: its value, its status, its rules", async () => {
    const dear = { operator: "gte", attribute: "item_total", values: ["1300"] }
    const { id } = await makePromotion(
      { type: "percentage", value: 10 },
      { is_automatic: true, rules: [dear] }
    )
    try {
      expect(await offAtBoth()).toEqual(share(10))
      await post(`/admin/promotions/${id}`, {
        application_method: { value: 20 },
      })
      expect(await offAtBoth()).toEqual(share(20))
      await post(`/admin/promotions/${id}`, { status: "inactive" })
      expect(await offAtBoth()).toEqual(NOTHING)
      await post(`/admin/promotions/${id}`, { status: "active" })
      expect(await offAtBoth()).toEqual(share(20))
    } finally {
      await (await adminClient()).delete(`/admin/promotions/${id}`)
    }
    expect(await offAtBoth()).toEqual(NOTHING)
  })
})
