import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { buildCreditNote } from "../build-credit-note"
import type { InvoiceSnapshot } from "../snapshot"
import { drafted, orderIn } from "./credit-fixtures"

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

const wish = (amount_minor: number | null, cause: string) => ({
  cause,
  reason: "refund" as const,
  amount_minor,
  returned_at: "2026-03-05T10:00:00.000Z",
  template_version: "calm@2",
})

/** Credits parts of what is left, one after the other, and then the rest. */
const creditAll = (invoice: InvoiceSnapshot, parts: readonly number[]) => {
  const notes: InvoiceSnapshot[] = []
  const left = () =>
    invoice.totals.total_minor - sum(notes.map((n) => n.totals.total_minor))
  const credit = (amount: number | null) => {
    const note = buildCreditNote(
      { id: "inv_1", snapshot: invoice },
      notes,
      wish(amount, `cause_${notes.length}`)
    )
    notes.push({ ...note, number: `CN-${notes.length}`, issued_at: "x" })
  }
  for (const part of parts) {
    const amount = Math.floor(left() * part)
    if (amount > 0) credit(amount)
  }
  if (left() > 0) credit(null)
  return notes
}

const keyOf = (tax: { rate_percent: string; label: string }) =>
  `${tax.rate_percent}|${tax.label}`

const checkNote = (note: InvoiceSnapshot) => {
  const { lines, taxes, totals, prices_include_tax: gross } = note
  expect(totals.net_minor + totals.tax_minor + totals.rounding_minor).toBe(
    totals.total_minor
  )
  expect(totals.net_minor).toBe(sum(taxes.map((t) => t.net_minor)))
  expect(totals.tax_minor).toBe(sum(taxes.map((t) => t.tax_minor)))
  expect(totals.items_minor + totals.shipping_minor).toBe(
    sum(lines.map((l) => l.original_minor))
  )
  for (const tax of taxes) {
    const own = lines.filter((line) => keyOf(line.tax) === keyOf(tax))
    const base = gross ? tax.gross_minor : tax.net_minor
    expect(sum(own.map((line) => line.amount_minor))).toBe(base)
    expect(tax.net_minor + tax.tax_minor).toBe(tax.gross_minor)
    expect(tax.net_minor).toBeGreaterThanOrEqual(0)
    expect(tax.tax_minor).toBeGreaterThanOrEqual(0)
    const exact = (tax.net_minor * Number(tax.rate_percent)) / 100
    expect(Math.abs(tax.tax_minor - exact)).toBeLessThan(2.5)
  }
  for (const line of lines) {
    expect(line.amount_minor).toBeGreaterThanOrEqual(0)
    expect(line.original_minor - line.discount_minor).toBe(line.amount_minor)
  }
}

const PATIENCE = { timeout: 60_000 }

describe.each(["jpy", "eur", "kwd"] as const)(
  "credit notes in %s",
  PATIENCE,
  (code) => {
    it.each([
      ["gross", fc.constant(true)],
      ["net", fc.constant(false)],
      ["mixed", fc.boolean()],
    ])("come to the invoice, rate by rate, at %s prices", (_, inclusive) => {
      const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        maxLength: 5,
      })
      fc.assert(
        fc.property(orderIn(code, inclusive), parts, (placed, shares) => {
          const invoice = drafted(placed)
          const notes = creditAll(invoice, shares)
          notes.forEach(checkNote)
          const totals = notes.map((note) => note.totals)
          expect(sum(totals.map((t) => t.total_minor))).toBe(
            invoice.totals.total_minor
          )
          if (invoice.totals.total_minor === 0) return
          expect(sum(totals.map((t) => t.rounding_minor))).toBe(
            invoice.totals.rounding_minor
          )
          for (const tax of invoice.taxes) {
            const own = notes
              .flatMap((note) => note.taxes)
              .filter((other) => keyOf(other) === keyOf(tax))
            expect(sum(own.map((o) => o.net_minor))).toBe(tax.net_minor)
            expect(sum(own.map((o) => o.tax_minor))).toBe(tax.tax_minor)
            expect(sum(own.map((o) => o.gross_minor))).toBe(tax.gross_minor)
          }
          const titles = new Set(invoice.lines.map((line) => line.title))
          for (const title of titles) {
            const amountIn = (documents: readonly InvoiceSnapshot[]) =>
              sum(
                documents
                  .flatMap(({ lines }) => lines)
                  .filter((line) => line.title === title)
                  .map((line) => line.amount_minor)
              )
            expect(amountIn(notes)).toBe(amountIn([invoice]))
          }
        }),
        { numRuns: 150 }
      )
    })
  }
)
