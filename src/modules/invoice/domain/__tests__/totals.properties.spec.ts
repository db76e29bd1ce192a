import { decorateCartTotals } from "@medusajs/framework/utils"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { toMinorUnits } from "../../../../shared/money"
import { buildInvoiceDraft } from "../build-draft"
import type { OrderSource } from "../order-source"
import { germanOrder, paid, settings } from "./fixtures"

type CartLike = Parameters<typeof decorateCartTotals>[0]

const decimals = { jpy: 0, eur: 2, kwd: 3 } as const
type Currency = keyof typeof decimals

const rates = fc.constantFrom([], [19], [7], [8.875], [6.25, 2.625], [5.5, 0])

/** A position with prices of the currency and a coupon of whole percents. */
const position = (currency: Currency, inclusive: fc.Arbitrary<boolean>) =>
  fc
    .record({
      price: fc.integer({ min: 1, max: 99_999 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      percent: fc.constantFrom(0, 0, 10, 15, 33),
      inclusive,
      rates,
    })
    .map((p) => {
      const price = p.price / 10 ** decimals[currency]
      return {
        unit_price: price,
        amount: price,
        quantity: p.quantity,
        is_tax_inclusive: p.inclusive,
        tax_lines: p.rates.map((rate) => ({ rate, code: "T" })),
        percent: p.percent,
      }
    })

/** An order, and what core says that it costs, in minor units. */
type Placed = { order: OrderSource; total: number }

const withCoupon = (source: { percent: number }, base: number) =>
  source.percent === 0 ? [] : [{ code: "WELCOME10", amount: base }]

const orders = (currency: Currency, inclusive: fc.Arbitrary<boolean>) =>
  fc
    .record({
      items: fc.array(position(currency, inclusive), {
        minLength: 1,
        maxLength: 8,
      }),
      methods: fc.array(position(currency, inclusive), { maxLength: 1 }),
    })
    .map(({ items, methods }): Placed => {
      const order = {
        currency_code: currency,
        items: items.map((i, index) => ({
          ...i,
          id: `item_${index}`,
          title: "Thing",
          adjustments: withCoupon(
            i,
            (i.unit_price * i.quantity * i.percent) / 100
          ).map((a) => ({ ...a, is_tax_inclusive: i.is_tax_inclusive })),
        })),
        shipping_methods: methods.map((m, index) => ({
          ...m,
          id: `method_${index}`,
          name: "Standard",
          adjustments: [],
        })),
      }
      // Core's own arithmetic is the judge of what the order costs.
      const decorated = decorateCartTotals(
        structuredClone(order) as unknown as CartLike
      )
      return {
        order: germanOrder(order),
        total: toMinorUnits(Number(decorated.total.valueOf()), currency),
      }
    })

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)

const check = ({ order, total }: Placed) => {
  const result = buildInvoiceDraft(order, paid(total), settings)
  if (!result.ok) {
    throw new RangeError(result.error.message)
  }
  const { lines, taxes, totals, discounts, prices_include_tax } = result.value
  const charged = sum(lines.map((l) => l.amount_minor))
  expect(totals.total_minor).toBe(total)
  expect(totals.net_minor + totals.tax_minor + totals.rounding_minor).toBe(
    total
  )
  expect(charged).toBe(
    prices_include_tax
      ? total
      : total - totals.tax_minor - totals.rounding_minor
  )
  expect(totals.items_minor + totals.shipping_minor - charged).toBe(
    totals.discount_minor
  )
  expect(sum(discounts.map((d) => d.amount_minor))).toBe(totals.discount_minor)
  for (const line of lines) {
    expect(Number.isSafeInteger(line.amount_minor)).toBe(true)
    expect(line.original_minor - line.discount_minor).toBe(line.amount_minor)
  }
  for (const tax of taxes) {
    expect(tax.net_minor + tax.tax_minor).toBe(tax.gross_minor)
    const exact = (tax.net_minor * Number(tax.rate_percent)) / 100
    expect(Math.abs(tax.tax_minor - exact)).toBeLessThanOrEqual(
      prices_include_tax ? 0.6 : 0.5000001
    )
  }
}

describe.each(Object.keys(decimals) as Currency[])(
  "totals in %s",
  (currency) => {
    it.each([
      ["gross", fc.constant(true)],
      ["net", fc.constant(false)],
      ["mixed", fc.boolean()],
    ])("agree with core's total at %s prices", (_, inclusive) => {
      fc.assert(fc.property(orders(currency, inclusive), check), {
        numRuns: 150,
      })
    })
  }
)

it("agrees with core where floats move a sum in the middle of two units", () => {
  // Core: 44.505 × 6 less 15 % is 226.97549999999998; exactly, 226.9755.
  const [price, quantity, percent] = [44.505, 6, 15]
  const order = germanOrder({
    currency_code: "kwd",
    items: [
      {
        title: "Thing",
        unit_price: price,
        quantity,
        is_tax_inclusive: true,
        tax_lines: [],
        adjustments: [
          {
            code: "WELCOME10",
            amount: (price * quantity * percent) / 100,
            is_tax_inclusive: true,
          },
        ],
      },
    ],
    shipping_methods: [],
  })
  check({ order, total: 226_975 })
})
