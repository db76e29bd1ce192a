import { formatMinorUnits } from "../../../shared/money"
import { readBuyer } from "./buyer"
import type { Result } from "./errors"
import { pickLocale } from "./locale"
import type { OrderSource } from "./order-source"
import { pricesIncludeTax, readPositions } from "./positions"
import { reckon } from "./reckon"
import { readNotices } from "./read-notices"
import type { SettingsInForce } from "./settings"
import type { InvoiceDraft, InvoiceLine } from "./snapshot"
import { roundingLimit, summariseDiscounts } from "./totals"

/**
 * What an invoice is reckoned against, and how it is paid.
 *
 * @property paid_at null where money is still to come
 * @property total_minor what the order costs, in minor units: frozen at placing,
 * or as edited since. Core's `total` is no measure: refunds lower it.
 * @property due_on calendar date of an open invoice, where terms say one
 * @property received_minor what has arrived of an open invoice
 * @property cause `order`, or what the invoice corrects
 */
export type PaymentSource = {
  paid_at: Date | string | null
  total_minor: number
  due_on?: string | null
  received_minor?: number
  cause?: string
}

/** The cause of the invoice that an order gets in any case. */
export const ORDER_CAUSE = "order"

const iso = (date: Date | string): string => new Date(date).toISOString()

const total = <T>(rows: readonly T[], amount: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + amount(row), 0)

const originals = (lines: readonly InvoiceLine[], kind: InvoiceLine["kind"]) =>
  total(
    lines.filter((line) => line.kind === kind),
    (line) => line.original_minor
  )

/**
 * What an invoice for an order says, in whole minor units.
 *
 * Everything is reckoned anew from the order's lines. The result is refused
 * (`totals_mismatch`) unless it meets what the order costs, to the minor unit.
 */
export const buildInvoiceDraft = (
  order: OrderSource,
  payment: PaymentSource,
  settings: SettingsInForce | null
): Result<InvoiceDraft> => {
  if (!settings) {
    const message = "No invoice: the seller's data is missing. Save it first."
    return { ok: false, error: { code: "seller_missing", message } }
  }
  const gross = pricesIncludeTax(order)
  const positions = readPositions(order, gross)
  if (positions.length === 0) {
    const message = "No invoice: the order has no lines."
    return { ok: false, error: { code: "order_empty", message } }
  }
  const expected = payment.total_minor
  const reckoned = reckon(positions, gross, expected)
  const { rows, taxes, sum_minor: sum, rounding_minor: rounding } = reckoned
  const lines = rows.map(({ line }) => line)
  const money = (minor: number) => formatMinorUnits(minor, order.currency_code)
  const agrees = Math.abs(rounding) <= roundingLimit(taxes, gross)
  if (!agrees) {
    return {
      ok: false,
      error: {
        code: "totals_mismatch",
        message: `No invoice: the order costs ${money(expected)}, and the order's lines add up to ${money(sum)}.`,
        paid_minor: expected,
        computed_minor: sum,
      },
    }
  }
  const buyer = readBuyer(order)
  return {
    ok: true,
    value: {
      schema: 2,
      kind: "invoice",
      cause: payment.cause ?? ORDER_CAUSE,
      corrects: null,
      reason: null,
      locale: pickLocale(order.locale ?? null, buyer.country_code),
      template_version: settings.template_version,
      e_invoice: settings.e_invoice,
      currency_code: order.currency_code.toLowerCase(),
      prices_include_tax: gross,
      seller: settings.seller,
      buyer,
      order: {
        id: order.id,
        display_id: Number(order.display_id),
        placed_at: iso(order.created_at),
        ...(order.version ? { version: order.version } : {}),
      },
      supplied_on: null,
      payment: {
        status: payment.paid_at ? "paid" : "pending",
        paid_at: payment.paid_at ? iso(payment.paid_at) : null,
        due_on: payment.paid_at ? null : (payment.due_on ?? null),
        ...(payment.paid_at || !payment.received_minor
          ? {}
          : { received_minor: payment.received_minor }),
        method: null,
        reference: null,
      },
      notices: readNotices(order, buyer, settings, lines),
      lines,
      discounts: summariseDiscounts(rows),
      taxes,
      totals: {
        items_minor: originals(lines, "item"),
        shipping_minor: originals(lines, "shipping"),
        discount_minor: total(lines, (line) => line.discount_minor),
        net_minor: total(taxes, (tax) => tax.net_minor),
        tax_minor: total(taxes, (tax) => tax.tax_minor),
        rounding_minor: rounding,
        total_minor: expected,
      },
    },
  }
}
