import { describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { makePromotion } from "./support/coupons"
import { couponBody, makeOwnCoupon, postCoupon } from "./support/own-coupons"
import { plentifulVariant } from "./support/purchase"

const faultsOf = async (more: Record<string, unknown>, path = "") => {
  const { status, body } = await postCoupon(path, { ...couponBody(), ...more })
  const faults = (body.faults ?? []).map(({ field, code }) => [field, code])
  return { status, faults }
}

const tiersWithAGap = {
  currency_code: "eur",
  effect: {
    kind: "tiers",
    by: "amount",
    tiers: [
      { from: 0, to: 100, amount_minor: 1 },
      { from: 200, amount_minor: 2 },
    ],
  },
}

const shipped = (id: string) => ({ kind: "shipping_option", in: [id] })

describe("a coupon that is not right", () => {
  it.each<[string, Record<string, unknown>, [string, string][]]>([
    ["a field that there is not", { id: "x" }, [["id", "unrecognized_keys"]]],
    [
      "a percentage over 100",
      { effect: { kind: "percentage", rate_ppm: 1_000_001 } },
      [["effect.rate_ppm", "too_big"]],
    ],
    ["a gap between steps", tiersWithAGap, [["effect.tiers.0.to", "tier_gap"]]],
    [
      "an end before the start",
      {
        conditions: [
          { kind: "schedule", starts_at: "2027-01-02", ends_at: "2027-01-01" },
        ],
      },
      [["conditions.0.ends_at", "ends_before_start"]],
    ],
    [
      "amounts without a currency",
      { limits: { budget_minor: 5 } },
      [["currency_code", "currency_needed"]],
    ],
    [
      "another currency than its own",
      {
        currency_code: "eur",
        effect: { kind: "fixed_order", amount_minor: 5 },
        conditions: [{ kind: "currency", in: ["usd"] }],
      },
      [["conditions.0", "currency_mismatch"]],
    ],
    [
      "what the shop does not have",
      {
        applies_to: {
          products: ["prod_gone"],
          exclude: { categories: ["pcat_gone"] },
        },
        conditions: [
          { kind: "customer_group", in: ["cusgroup_gone"] },
          shipped("so_gone"),
        ],
        campaign_id: "procamp_gone",
      },
      [
        ["applies_to.products.0", "unknown_product"],
        ["applies_to.exclude.categories.0", "unknown_category"],
        ["conditions.0.in.0", "unknown_customer_group"],
        ["conditions.1.in.0", "unknown_shipping_option"],
        ["campaign_id", "unknown_campaign"],
      ],
    ],
    [
      "a gift that there is not",
      { effect: { kind: "gift", variant_id: "variant_gone" } },
      [["effect.variant_id", "unknown_variant"]],
    ],
    [
      "more uses than can be counted",
      { limits: { uses: 3_000_000_000 } },
      [["limits.uses", "too_big"]],
    ],
    [
      "a name that cannot be kept",
      { name: "a\u0000b" },
      [["name", "control_character"]],
    ],
  ])(
    "is refused with the field and the cure: %s",
    async (_what, more, faults) => {
      expect(await faultsOf(more)).toEqual({ status: 400, faults })
    }
  )

  it("names a gift that is out of stock", async () => {
    const effect = {
      kind: "gift",
      variant_id: await plentifulVariant(),
      quantity: 5_000_000,
    }
    expect(await faultsOf({ effect })).toEqual({
      status: 400,
      faults: [["effect.variant_id", "out_of_stock"]],
    })
  })

  it("has a code that is another's, in whatever spelling", async () => {
    const taken = { status: 400, faults: [["code", "code_taken"]] }
    const { id, code } = await makeOwnCoupon()
    expect(await faultsOf({ code: ` ${code?.toLowerCase()} ` })).toEqual(taken)
    const core = await makePromotion({ type: "percentage", value: 10 })
    expect(await faultsOf({ code: core.code })).toEqual(taken)
    const same = { ...couponBody(), code }
    expect((await postCoupon(`/${id}`, same)).status).toBe(200)
  })

  it("is there no more", async () => {
    const admin = await adminClient()
    const { id } = await makeOwnCoupon()
    expect((await admin.delete(`/admin/coupons/${id}`)).status).toBe(200)
    for (const { status } of [
      await admin.get(`/admin/coupons/${id}`),
      await admin.get(`/admin/coupons/${id}/report`),
      await admin.delete(`/admin/coupons/${id}`),
      await postCoupon(`/${id}`, couponBody()),
      await postCoupon(`/${id}/duplicate`, {}),
    ]) {
      expect(status).toBe(404)
    }
  })

  it("is one of core's, which is only paused here", async () => {
    const { id } = await makePromotion({ type: "percentage", value: 10 })
    expect(await faultsOf({}, `/${id}`)).toEqual({
      status: 400,
      faults: [["", "not_own"]],
    })
    const { body } = await postCoupon(`/${id}`, { status: "paused" })
    expect(body.coupon).toMatchObject({ kind: "core", status: "paused" })
  })
})
