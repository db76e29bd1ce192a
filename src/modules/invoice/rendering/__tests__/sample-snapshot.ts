import { buildInvoiceDraft } from "../../domain/build-draft"
import type { OrderSource } from "../../domain/order-source"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import {
  germanOrder,
  item,
  paid,
  settings,
} from "../../domain/__tests__/fixtures"
import { toMinorUnits } from "../../../../shared/money"
import { present } from "../../../../shared/present"

// Prices of the samples include their tax, and nothing is off them.
const costOf = ({ items, shipping_methods, currency_code }: OrderSource) =>
  present(items).reduce(
    (sum, { unit_price, quantity }) =>
      sum + toMinorUnits(unit_price, currency_code) * Number(quantity),
    present(shipping_methods).reduce(
      (sum, { amount }) => sum + toMinorUnits(amount, currency_code),
      0
    )
  )

/** The snapshot of an order, numbered as the first of 2026. */
export const snapshotOf = (order: OrderSource): InvoiceSnapshot => {
  const total = costOf(order)
  const draft = buildInvoiceDraft(order, paid(total), settings)
  if (!draft.ok) {
    throw new RangeError(draft.error.message)
  }
  return {
    ...draft.value,
    number: "INV-2026-00001",
    issued_at: "2026-03-01T09:06:00.000Z",
  }
}

/** An order of `count` notebooks at 11.90 each, shipping 4.90. */
export const longOrder = (count: number): OrderSource =>
  germanOrder({
    items: Array.from({ length: count }, (_, index) =>
      item({ product_title: `Notebook no. ${index + 1}` })
    ),
  })
