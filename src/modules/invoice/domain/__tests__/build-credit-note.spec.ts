import { describe, expect, it } from "vitest"

import { buildCreditNote } from "../build-credit-note"
import { drafted } from "./credit-fixtures"
import { germanOrder, item } from "./fixtures"

const invoice = drafted({
  order: germanOrder({
    items: [
      item({ title: "Notebook", product_title: null, quantity: 2 }),
      item({
        title: "Book",
        product_title: null,
        unit_price: 10.7,
        tax_lines: [{ rate: 7, code: "DE7", description: "VAT" }],
      }),
    ],
  }),
  total: 3940,
})

const credit = (amount_minor: number | null, returned_at: string | null) =>
  buildCreditNote({ id: "inv_1", snapshot: invoice }, [], {
    cause: "payent_1",
    reason: "refund",
    amount_minor,
    returned_at,
    template_version: "calm@2",
  })

describe("buildCreditNote", () => {
  it("mirrors the whole invoice and names it", () => {
    const note = credit(null, "2026-03-05T10:00:00.000Z")
    expect(note).toMatchObject({
      kind: "credit_note",
      cause: "payent_1",
      reason: "refund",
      corrects: {
        id: "inv_1",
        number: "INV-2026-00001",
        issued_at: invoice.issued_at,
      },
      payment: { status: "returned", paid_at: "2026-03-05T10:00:00.000Z" },
      lines: invoice.lines,
      taxes: invoice.taxes,
      totals: invoice.totals,
    })
    expect(note).not.toHaveProperty("number")
  })

  it("shares an amount over the rates in proportion", () => {
    const note = credit(1000, null)
    // 28.70 at 19 % and 10.70 at 7 % of 39.40.
    expect(note.taxes).toMatchObject([
      { rate_percent: "19", gross_minor: 728, net_minor: 612, tax_minor: 116 },
      { rate_percent: "7", gross_minor: 272, net_minor: 254, tax_minor: 18 },
    ])
    expect(note.totals).toMatchObject({
      items_minor: 876,
      shipping_minor: 124,
      total_minor: 1000,
    })
    expect(
      note.lines.map((l) => [l.title, l.quantity, l.amount_minor])
    ).toEqual([
      ["Notebook", "1", 604],
      ["Book", "1", 272],
      ["Standard", "1", 124],
    ])
    expect(note.payment.status).toBe("set_off")
  })

  it.each([0, -1, 10.5, 3941])("refuses an amount of %d", (amount) => {
    expect(() => credit(amount, null)).toThrow(RangeError)
  })
})
