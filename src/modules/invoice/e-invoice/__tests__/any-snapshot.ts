import fc from "fast-check"

import { buildInvoiceDraft } from "../../domain/build-draft"
import type { OrderSource } from "../../domain/order-source"
import { pricesIncludeTax, readPositions } from "../../domain/positions"
import { reckon } from "../../domain/reckon"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import { germanOrder, paid, settings } from "../../domain/__tests__/fixtures"

/** The decimals of the currencies that are tried. */
export const DECIMALS = { jpy: 0, eur: 2, kwd: 3 } as const

export type Currency = keyof typeof DECIMALS

/** A document as it would be issued; `rounding` is added to what was paid. */
export const issued = (
  order: OrderSource,
  rounding = 0,
  fields: Partial<InvoiceSnapshot> = {}
): InvoiceSnapshot => {
  const gross = pricesIncludeTax(order)
  const positions = readPositions(order, gross)
  const total = reckon(positions, gross, 0).sum_minor + rounding
  const draft = buildInvoiceDraft(order, paid(total), settings)
  if (!draft.ok) {
    throw new RangeError(draft.error.message)
  }
  return {
    ...draft.value,
    number: "INV-2026-00001",
    issued_at: "2026-03-01T23:30:00.000Z",
    ...fields,
  }
}

const rates = fc.constantFrom([], [19], [7], [8.875], [6.25, 2.625], [5.5, 0])

const position = (currency: Currency, inclusive: boolean) =>
  fc
    .record({
      price: fc.integer({ min: 0, max: 99_999 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      percent: fc.constantFrom(0, 0, 10, 15, 33, 100),
      rates,
      label: fc.constantFrom("VAT", "State"),
    })
    .map(({ price, quantity, percent, rates: own, label }) => {
      const unit = price / 10 ** DECIMALS[currency]
      const discount = (unit * quantity * percent) / 100
      return {
        title: "Thing",
        name: "Standard",
        unit_price: unit,
        amount: unit,
        quantity,
        is_tax_inclusive: inclusive,
        tax_lines: own.map((rate) => ({ rate, description: label })),
        adjustments:
          percent === 0
            ? []
            : [
                {
                  code: "SAVE",
                  amount: discount,
                  is_tax_inclusive: inclusive,
                },
              ],
      }
    })

/** Documents of any prices, rates, names of rates and coupons. */
export const anySnapshot = (currency: Currency, inclusive: boolean) =>
  fc
    .record({
      items: fc.array(position(currency, inclusive), {
        minLength: 1,
        maxLength: 8,
      }),
      methods: fc.array(position(currency, inclusive), { maxLength: 1 }),
      rounding: fc.integer({ min: -1, max: 1 }),
      status: fc.constantFrom("paid" as const, "pending" as const),
      kind: fc.constantFrom("invoice" as const, "credit_note" as const),
    })
    .map(({ items, methods, rounding, status, kind }) => {
      const order = germanOrder({
        currency_code: currency,
        items,
        shipping_methods: methods.map((method) => ({
          ...method,
          adjustments: [],
        })),
      })
      const snapshot = issued(order, inclusive ? 0 : rounding)
      return { ...snapshot, kind, payment: { ...snapshot.payment, status } }
    })
