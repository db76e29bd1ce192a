import { describe, expect, it } from "vitest"

import { buildInvoiceDraft } from "../build-draft"
import type { OrderSource } from "../order-source"
import { germanOrder, item, paid, settings } from "./fixtures"

const draftOf = (order: OrderSource, paidMinor: number) => {
  const result = buildInvoiceDraft(order, paid(paidMinor), settings)
  if (!result.ok) {
    throw result.error
  }
  return result.value
}

const errorOf = (order: OrderSource, paidMinor: number) => {
  const result = buildInvoiceDraft(order, paid(paidMinor), settings)
  return result.ok ? null : result.error
}

describe("buildInvoiceDraft", () => {
  it("takes German VAT out of inclusive prices, on the summed base", () => {
    const draft = draftOf(germanOrder(), 1680)
    expect(draft.prices_include_tax).toBe(true)
    expect(draft.taxes).toEqual([
      {
        rate_percent: "19",
        label: "VAT",
        net_minor: 1412,
        tax_minor: 268,
        gross_minor: 1680,
      },
    ])
    expect(draft.totals).toEqual({
      items_minor: 1190,
      shipping_minor: 490,
      discount_minor: 0,
      net_minor: 1412,
      tax_minor: 268,
      rounding_minor: 0,
      total_minor: 1680,
    })
    expect(draft.lines[0]).toMatchObject({
      title: "Notebook A5",
      unit_price_minor: 1190,
      unit_net_minor: 1000,
      amount_minor: 1190,
    })
  })

  it("keeps reduced and standard rates apart", () => {
    const book = item({
      unit_price: 10.7,
      tax_lines: [{ rate: 7, description: "VAT" }],
    })
    const draft = draftOf(germanOrder({ items: [item(), book] }), 2750)
    expect(
      draft.taxes.map((t) => [t.rate_percent, t.net_minor, t.tax_minor])
    ).toEqual([
      ["19", 1412, 268],
      ["7", 1000, 70],
    ])
  })

  it("adds American sales tax on top of net prices", () => {
    const tax_lines = [
      { rate: 6.25, description: "State" },
      { rate: 2.625, description: "City" },
    ]
    const draft = draftOf(
      germanOrder({
        currency_code: "usd",
        items: [
          item({
            unit_price: 19.5,
            quantity: 2,
            is_tax_inclusive: false,
            tax_lines,
          }),
        ],
        shipping_methods: [
          {
            name: "Standard",
            amount: 5.49,
            is_tax_inclusive: false,
            tax_lines,
          },
        ],
        shipping_address: { first_name: "Grace", country_code: "US" },
      }),
      4844
    )
    expect(draft.prices_include_tax).toBe(false)
    expect(draft.locale).toBe("en-US")
    expect(draft.taxes).toEqual([
      {
        rate_percent: "8.875",
        label: "State + City",
        net_minor: 4449,
        tax_minor: 395,
        gross_minor: 4844,
      },
    ])
    expect(draft.totals.rounding_minor).toBe(0)
  })

  it("shows what the coupon WELCOME10 took off, line by line and in all", () => {
    const coupon = (amount: number) => [
      { code: "WELCOME10", amount, is_tax_inclusive: true },
    ]
    const draft = draftOf(
      germanOrder({
        items: [
          item({ unit_price: 12.95, adjustments: coupon(1.295) }),
          item({ unit_price: 8.45, quantity: 3, adjustments: coupon(2.535) }),
        ],
      }),
      3937
    )
    expect(draft.lines.map((line) => line.amount_minor)).toEqual([
      1166, 2281, 490,
    ])
    expect(draft.discounts).toEqual([{ code: "WELCOME10", amount_minor: 383 }])
    expect(draft.totals).toMatchObject({
      items_minor: 3830,
      discount_minor: 383,
      total_minor: 3937,
    })
  })

  it("invoices an order of mixed price bases in net prices", () => {
    const draft = draftOf(
      germanOrder({
        shipping_methods: [
          {
            name: "Express",
            amount: 5,
            is_tax_inclusive: false,
            tax_lines: [{ rate: 19, description: "VAT" }],
          },
        ],
      }),
      1785
    )
    expect(draft.prices_include_tax).toBe(false)
    expect(draft.lines.map((line) => line.amount_minor)).toEqual([1000, 500])
    expect(draft.totals).toMatchObject({ net_minor: 1500, tax_minor: 285 })
  })

  it("rounds a net sum between two cents to where it meets the total", () => {
    const tax_lines = [{ rate: 8.875, description: "Sales tax" }]
    const draft = draftOf(
      germanOrder({
        currency_code: "usd",
        items: [
          item({
            unit_price: 12.95,
            quantity: 3,
            is_tax_inclusive: false,
            tax_lines,
            adjustments: [{ code: "WELCOME10", amount: 3.885 }],
          }),
        ],
        shipping_methods: [
          { name: "Standard", amount: 4.9, is_tax_inclusive: false, tax_lines },
        ],
      }),
      4340
    )
    expect(draft.totals).toMatchObject({
      net_minor: 3986,
      tax_minor: 354,
      rounding_minor: 0,
      discount_minor: 389,
    })
  })

  it("shows the cent that rounding by rate leaves over", () => {
    const net = (unit_price: number, rate: number) =>
      item({ unit_price, is_tax_inclusive: false, tax_lines: [{ rate }] })
    const draft = draftOf(
      germanOrder({
        // Tax 0.045 + 0.045: 0.05 + 0.05 by rate, but 0.09 in core's sum.
        items: [net(0.9, 5), net(0.45, 10)],
        shipping_methods: [],
      }),
      144
    )
    expect(draft.totals).toMatchObject({
      net_minor: 135,
      tax_minor: 10,
      rounding_minor: -1,
      total_minor: 144,
    })
  })

  it.each([1681, 1679])(
    "refuses when its lines do not add up to the %i that were paid",
    (paid_minor) => {
      expect(errorOf(germanOrder(), paid_minor)).toMatchObject({
        code: "totals_mismatch",
        paid_minor,
        computed_minor: 1680,
      })
    }
  )

  it("refuses without a seller and without lines", () => {
    expect(buildInvoiceDraft(germanOrder(), paid(1680), null)).toMatchObject({
      error: { code: "seller_missing" },
    })
    expect(
      errorOf(germanOrder({ items: [], shipping_methods: null }), 0)
    ).toMatchObject({ code: "order_empty" })
  })

  it("invoices an order that a coupon made free", () => {
    const adjustments = [{ code: "FREE", amount: 11.9, is_tax_inclusive: true }]
    const draft = draftOf(
      germanOrder({
        items: [item({ adjustments })],
        shipping_methods: [],
      }),
      0
    )
    expect(draft.totals).toMatchObject({ discount_minor: 1190, total_minor: 0 })
  })
})
