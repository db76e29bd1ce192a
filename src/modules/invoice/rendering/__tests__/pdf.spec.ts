import { join } from "node:path"

import type { TextItem } from "pdfjs-dist/types/src/display/api"
import { afterAll, describe, expect, it } from "vitest"

import { germanOrder } from "../../domain/__tests__/fixtures"
import type { OrderSource } from "../../domain/order-source"
import { present } from "../../../../shared/present"
import { PdfPrinter } from "../chromium/printer"
import { renderInvoicePage } from "../template/document"
import { longOrder, snapshotOf } from "./sample-snapshot"

const english = (order: OrderSource) => ({
  ...snapshotOf(order),
  locale: "en-GB",
})

// The unpacked browser is kept here between runs, as the shop keeps it.
const options = { data_dir: join(__dirname, "../../../../../.counterfoil") }

const read = async (pdf: Buffer) => {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    pages.push(
      content.items
        .filter((item): item is TextItem => "str" in item)
        .map((item) => item.str)
        .join(" ")
        .replace(/\s+/g, " ")
    )
  }
  const mark = await document.getMarkInfo()
  const { info } = await document.getMetadata()
  await document.destroy()
  return { pages, tagged: mark?.Marked === true, info }
}

describe("the PDF of an invoice", { timeout: 60_000 }, () => {
  const printer = new PdfPrinter(options)
  afterAll(() => printer.close())

  it("says what the snapshot says, tagged and titled", async () => {
    const page = renderInvoicePage(english(germanOrder()))
    const { pages, tagged, info } = await read(await printer.print(page))
    expect(pages).toHaveLength(1)
    for (const text of [
      "INV-2026-00001",
      "Ada Lovelace",
      "Oranienstraße 21",
      "€16.80",
      "€2.68",
      "1 March 2026",
      "Page 1 of 1",
    ]) {
      expect(pages[0]).toContain(text)
    }
    expect(tagged).toBe(true)
    expect(info).toMatchObject({ Title: "Invoice INV-2026-00001" })
  })

  it("repeats the table's head on each page of a long order", async () => {
    const page = renderInvoicePage(english(longOrder(60)))
    const { pages } = await read(await printer.print(page))
    expect(pages.length).toBeGreaterThan(1)
    pages.forEach((page, index) => {
      expect(page).toMatch(/qty/i)
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    })
    expect(pages.at(-1)).toContain("€718.90")
  })

  // As many rows leave room for the sums, but not for the foot beside them.
  it.each([8, 9])(
    "keeps foot and sums of %i articles on one page",
    async (lines) => {
      const page = renderInvoicePage(english(longOrder(lines)))
      const { pages } = await read(await printer.print(page))
      for (const text of ["TAX SUMMARY", "Includes tax of"]) {
        expect(pages.at(-1)).toContain(text)
      }
    }
  )

  it("has all 500 lines of an order in one document that adds up", async () => {
    const LINES = 500
    const base = longOrder(LINES)
    // Prices and rates that leave cents to share.
    const items = present(base.items).map((each, index) => ({
      ...each,
      ...{ unit_price: (index % 97) + 0.99, quantity: (index % 3) + 1 },
      variant_sku: `SKU-${index}-`,
      tax_lines: [{ rate: index % 2 ? 19 : 7, code: "DE", description: "VAT" }],
    }))
    const snapshot = english({ ...base, items })
    const total = snapshot.totals.total_minor
    const sum = (amounts: readonly number[]) =>
      amounts.reduce((all, each) => all + each, 0)
    expect(sum(snapshot.lines.map((line) => line.amount_minor))).toBe(total)
    expect(sum(snapshot.taxes.map((tax) => tax.gross_minor))).toBe(total)

    const page = renderInvoicePage(snapshot)
    const { pages, tagged } = await read(await printer.print(page))
    const text = pages.join(" ").replaceAll(" ", "")
    for (let line = 0; line < LINES; line++) {
      expect(text.split(`SKU-${line}-`)).toHaveLength(2)
    }
    const amount = new Intl.NumberFormat("en-GB", {
      style: "currency",
      currency: "EUR",
    }).format(total / 100)
    expect(pages.at(-1)?.replaceAll(" ", "")).toContain(amount)
    expect(tagged).toBe(true)
  })
})
