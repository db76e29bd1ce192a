import { describe, expect, it } from "vitest"

import { referencesOf } from "../references"
import { matching, thingsOf } from "../resources"

describe("referencesOf", () => {
  it("finds every thing that a coupon names, once", () => {
    const found = referencesOf({
      effect: {
        kind: "buy_get",
        buy: { lines: { categories: ["c1"] } },
        get: { lines: { products: ["p1", "p2"] } },
      },
      applies_to: { products: ["p1"], exclude: { tags: ["t1"] } },
      conditions: [
        { kind: "region", in: ["r1"], not_in: ["r2"] },
        { kind: "contains", lines: { variants: ["v1"] } },
        { kind: "moon", in: ["full"] },
      ],
    })
    expect(found.map(({ resource, id }) => `${resource} ${id}`).sort()).toEqual(
      [
        "categories c1",
        "products p1",
        "products p2",
        "regions r1",
        "regions r2",
        "tags t1",
        "variants v1",
      ]
    )
  })

  it.each([
    [{ kind: "gift", variant_id: "v1" }, [{ resource: "variants", id: "v1" }]],
    [{ kind: "gift", variant_id: "" }, []],
    [
      { kind: "shipping", options: ["so1"] },
      [{ resource: "shipping_options", id: "so1" }],
    ],
  ])("finds those of the effect %j", (effect, found) => {
    expect(referencesOf({ effect })).toEqual(found)
  })
})

describe("thingsOf", () => {
  it.each([
    [
      "variants",
      {
        variants: [
          { id: "v1", title: "M", sku: "T-M", product: { title: "Tee" } },
        ],
      },
      [{ id: "v1", name: "Tee – M", hint: "T-M" }],
    ],
    [
      "countries",
      {
        regions: [
          { countries: [{ iso_2: "de", display_name: "Germany" }] },
          { countries: [] },
        ],
      },
      [{ id: "DE", name: "Germany", hint: "DE" }],
    ],
    [
      "payment_methods",
      { payment_providers: [{ id: "pp_stripe_stripe" }] },
      [{ id: "pp_stripe_stripe", name: "Stripe", hint: "pp_stripe_stripe" }],
    ],
    ["tags", { product_tags: [{ id: "t1" }] }, [{ id: "t1", name: "t1" }]],
    ["products", { message: "No." }, []],
  ] as const)("reads %s", (resource, answer, things) => {
    const raw = JSON.parse(JSON.stringify(answer))
    expect(thingsOf(resource, raw)).toEqual(things)
  })
})

describe("matching", () => {
  const things = [
    { id: "DE", name: "Germany", hint: "DE" },
    { id: "AT", name: "Austria" },
  ]

  it.each([
    ["", ["DE", "AT"]],
    [" GER", ["DE"]],
    ["de", ["DE"]],
    ["x", []],
  ])("finds by %j", (q, ids) => {
    expect(matching(things, q).map(({ id }) => id)).toEqual(ids)
  })
})
