import { decorateCartTotals } from "@medusajs/framework/utils"
import fc from "fast-check"

import { toMinorUnits } from "../../../../shared/money"
import { buildInvoiceDraft } from "../build-draft"
import type { OrderSource } from "../order-source"
import type { InvoiceSnapshot } from "../snapshot"
import { germanOrder, paid, settings } from "./fixtures"

type CartLike = Parameters<typeof decorateCartTotals>[0]

const decimals = { jpy: 0, eur: 2, kwd: 3 } as const

/** An order, and what core says that it costs, in minor units. */
export type Placed = { order: OrderSource; total: number }

const rates = fc.constantFrom([], [19], [7], [8.875], [6.25, 2.625], [5.5, 0])

const place = (order: Partial<OrderSource>): Placed => {
  const decorated = decorateCartTotals(
    structuredClone(order) as unknown as CartLike
  )
  const total = Number(decorated.total.valueOf())
  const source = germanOrder(order)
  return { order: source, total: toMinorUnits(total, source.currency_code) }
}

/** Orders of several rates, with coupons, in a currency. */
export const orderIn = (
  currency: keyof typeof decimals,
  inclusive: fc.Arbitrary<boolean>
): fc.Arbitrary<Placed> =>
  fc
    .array(
      fc.record({
        price: fc.integer({ min: 1, max: 99_999 }),
        quantity: fc.integer({ min: 1, max: 9 }),
        percent: fc.constantFrom(0, 0, 15, 33, 100),
        inclusive,
        rates,
      }),
      { minLength: 1, maxLength: 7 }
    )
    .map((positions) =>
      place({
        currency_code: currency,
        items: positions.map((p, index) => {
          const unit_price = p.price / 10 ** decimals[currency]
          const off = (unit_price * p.quantity * p.percent) / 100
          return {
            id: `item_${index}`,
            title: `Thing ${index}`,
            unit_price,
            quantity: p.quantity,
            is_tax_inclusive: p.inclusive,
            tax_lines: p.rates.map((rate) => ({ rate, code: "T" })),
            adjustments:
              off > 0
                ? [{ code: "C", amount: off, is_tax_inclusive: p.inclusive }]
                : [],
          }
        }),
        shipping_methods: [],
      })
    )

/** The invoice of an order, as issued. */
export const drafted = ({ order, total }: Placed): InvoiceSnapshot => {
  const result = buildInvoiceDraft(order, paid(total), settings)
  if (!result.ok) {
    throw new RangeError(result.error.message)
  }
  return {
    ...result.value,
    number: "INV-2026-00001",
    issued_at: "2026-03-01T09:06:00.000Z",
  }
}
