import { describe, expect, it } from "vitest"

import { adminClient } from "../harness/admin-client"
import { shopper } from "./support/cart-coupons"
import { makePromotion } from "./support/coupons"
import {
  couponBody,
  freshCode,
  makeOwnCoupon,
  postCoupon,
} from "./support/own-coupons"
import {
  place,
  plentifulVariant,
  readyCart,
  stockOf,
  variantOf,
} from "./support/purchase"

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
      "steps that overlap, and one that ends before it starts",
      {
        currency_code: "eur",
        effect: {
          kind: "tiers",
          by: "amount",
          tiers: [
            { from: 0, to: 300, amount_minor: 1 },
            { from: 200, to: 100, amount_minor: 2 },
          ],
        },
      },
      [
        ["effect.tiers.0.to", "tier_overlap"],
        ["effect.tiers.1.to", "ends_before_start"],
      ],
    ],
    [
      "conditions that no cart meets together",
      {
        currency_code: "eur",
        conditions: [
          { kind: "amount", min_minor: 500 },
          { kind: "amount", max_minor: 400 },
        ],
      },
      [["conditions.1", "never_holds"]],
    ],
    [
      "a set that the limit of units never fills",
      {
        currency_code: "eur",
        effect: { kind: "set_price", quantity: 3, price_minor: 2000 },
        limits: { max_units: 2 },
      },
      [["effect.quantity", "group_above_unit_limit"]],
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

  it("has fewer uses than were used", async () => {
    const { id, code } = await makeOwnCoupon({ limits: { uses: 5 } })
    for (const _ of [1, 2]) {
      const cart = await readyCart({ quantity: 1, codes: [code ?? ""] })
      expect((await place(cart.id)).status).toBe(200)
    }
    const limits = { uses: 1 }
    expect(await faultsOf({ code, limits }, `/${id}`)).toEqual({
      status: 400,
      faults: [["limits.uses", "below_uses"]],
    })
  })
})

describe("what a coupon names and is no more", () => {
  const newProduct = async (): Promise<string> => {
    const admin = await adminClient()
    const { body } = await admin.post<{ product: { id: string } }>(
      "/admin/products",
      {
        title: `Gone soon ${freshCode()}`,
        options: [{ title: "Kind", values: ["One"] }],
        variants: [
          {
            title: "One",
            options: { Kind: "One" },
            prices: [{ currency_code: "eur", amount: 5 }],
            manage_inventory: false,
          },
        ],
      }
    )
    return body.product.id
  }

  const gone = async (id: string): Promise<void> => {
    const { ok } = await (await adminClient()).delete(`/admin/products/${id}`)
    expect(ok).toBe(true)
  }

  it("breaks no cart, and can be left in when the coupon is edited", async () => {
    const product = await newProduct()
    const notebook = "fjell-hardcover-notebook"
    const admin = await adminClient()
    const { body } = await admin.get<{ products: { id: string }[] }>(
      `/admin/products?handle=${notebook}&fields=id`
    )
    const applies_to = { products: [product, body.products[0]?.id ?? ""] }
    const conditions = [
      { kind: "contains_none", lines: { products: [product] } },
    ]
    const rules = { applies_to, conditions }
    const { id, code } = await makeOwnCoupon(rules)
    const cart = await readyCart({ quantity: 1, codes: [code ?? ""] })
    await gone(product)

    const mara = shopper()
    const [line] = (await mara.coupons(cart.id)).body.cart.items
    const changed = await mara.setQuantity(cart.id, line?.id ?? "", 2)
    expect(changed.status).toBe(200)
    expect((await mara.coupons(cart.id)).body.coupons).toMatchObject([
      { code, state: "applied", discount_minor: 440 },
    ])
    const edited = await postCoupon(`/${id}`, couponBody({ code, ...rules }))
    expect(edited.status).toBe(200)
    expect((await place(cart.id)).status).toBe(200)
  })

  it("breaks no cart where it is the gift", async () => {
    const product = await newProduct()
    const admin = await adminClient()
    const { body } = await admin.get<{
      product: { variants: { id: string }[] }
    }>(`/admin/products/${product}?fields=variants.id`)
    const variant_id = body.product.variants[0]?.id ?? ""
    const { code } = await makeOwnCoupon({
      effect: { kind: "gift", variant_id },
    })
    await gone(product)
    const mara = shopper()
    const cart = await readyCart({ quantity: 1 })
    const { status, body: told } = await mara.apply(cart.id, code)
    expect(status).toBe(200)
    expect(told.coupons).toMatchObject([{ code, state: "parked" }])
    expect((await place(cart.id)).status).toBe(200)
  })
})

describe("a gift that sells out", () => {
  const GIFT = "FJL-SAND-PLAIN"

  it("is told, comes once it is back, and keeps no cart from being placed", async () => {
    const { id: variant_id } = await variantOf("fjell-hardcover-notebook", GIFT)
    const { code } = await makeOwnCoupon({
      effect: { kind: "gift", variant_id },
    })
    await stockOf(GIFT, 0)
    const mara = shopper()
    const cart = await readyCart({ quantity: 1 })
    const { body } = await mara.apply(cart.id, code)
    expect(body.coupons).toMatchObject([
      { code, state: "parked", reason: { code: "gift_out_of_stock" } },
    ])
    expect(body.cart.items).toHaveLength(1)

    await stockOf(GIFT, 50)
    const [line] = body.cart.items
    await mara.setQuantity(cart.id, line?.id ?? "", 2)
    const back = await mara.coupons(cart.id)
    expect(back.body.coupons).toMatchObject([
      { code, state: "applied", discount_minor: 2200 },
    ])
    expect(back.body.cart.items).toHaveLength(2)
    expect((await place(cart.id)).status).toBe(200)
  })
})
