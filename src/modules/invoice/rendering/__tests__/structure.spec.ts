import { join } from "node:path"

import { afterAll, describe, expect, it } from "vitest"

import { inspectPdf } from "../../../../../integration-tests/harness/pdf-tools"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import { PdfPrinter } from "../chromium/printer"
import { renderInvoicePage } from "../template/document"
import { pageTexts } from "./read-pdf"
import {
  sampleCreditNote,
  sampleInvoice,
  samplePending,
} from "./sample-documents"
import { longOrder, snapshotOf } from "./sample-snapshot"

const options = { data_dir: join(__dirname, "../../../../../.counterfoil") }

const mixed = (): InvoiceSnapshot => {
  const base = samplePending("de")
  return {
    ...base,
    notices: ["reverse_charge", "small_business"],
    buyer: {
      ...base.buyer,
      name: "خالد المنصوري",
      company: "株式会社 髙橋",
      address_lines: ["ул. Пушкина 1", "Οδός Ερμού 2", "רחוב הרצל 3"],
      city: "서울 김포",
      vat_id: "ATU12345678",
    },
  }
}

const huge = (): InvoiceSnapshot => {
  const base = snapshotOf(longOrder(200))
  const company = "Donaudampfschifffahrtsgesellschaft".repeat(300)
  return {
    ...base,
    buyer: { ...base.buyer, company },
    lines: base.lines.map((line) => ({
      ...line,
      title: `${line.title} ${"Überlänge".repeat(40)}`,
    })),
  }
}

const text = (output: string): string => output

describe("a document's PDF", { timeout: 60_000 }, () => {
  const printer = new PdfPrinter(options)
  afterAll(() => printer.close())
  const draw = (snapshot: InvoiceSnapshot) =>
    printer.print(renderInvoicePage(snapshot))

  it.each([
    ["German", () => sampleInvoice("de"), "Rechnung INV-2026-00001", "de-DE"],
    [
      "Arabic",
      () => sampleCreditNote("ar"),
      "إشعار دائن CN-2026-00001",
      "ar-AE",
    ],
    ["Japanese", () => samplePending("ja"), "請求書 INV-2026-00001", "ja-JP"],
    ["mixed", mixed, "Rechnung INV-2026-00001", "de-DE"],
  ])(
    "in %s is sound, tagged, titled, and names its language",
    async (_, sample, title, language) => {
      const pdf = await draw(sample())
      const info = await inspectPdf(pdf, "pdfinfo", ["{pdf}"], text)
      expect(info).toMatch(/^Tagged:\s+yes$/m)
      expect(info).toMatch(/^JavaScript:\s+no$/m)
      expect(info).toMatch(/^Page size:.*A4/m)
      expect(info).toContain(title)
      const check = await inspectPdf(pdf, "qpdf", ["--check", "{pdf}"], text)
      expect(check).toContain("No syntax or stream encoding errors found")
      const json = await inspectPdf(pdf, "qpdf", ["--json", "{pdf}"], text)
      expect(json).toContain(`"/Lang": "u:${language}"`)
      expect(json).toContain('"/Outlines"')
    }
  )

  it.each([
    ["German", () => sampleInvoice("de")],
    ["Arabic", () => sampleInvoice("ar")],
    ["Chinese", () => sampleInvoice("zh")],
    ["mixed", mixed],
  ])(
    "in %s has all its fonts inside, with their characters",
    async (_, sample) => {
      const table = await inspectPdf(
        await draw(sample()),
        "pdffonts",
        ["{pdf}"],
        text
      )
      const rows = table.trim().split("\n").slice(2)
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows) {
        // Embedded, a subset or not, and with a map to Unicode.
        expect(row).toMatch(/ yes (yes|no ) yes +\d+ +\d+$/)
        expect(row).toMatch(/Noto|Type 3/)
      }
    }
  )

  it("draws names of all scripts on a German page", async () => {
    const [page = ""] = await pageTexts(await draw(mixed()))
    for (const part of [
      "株式会社",
      "髙橋",
      "Пушкина",
      "Ερμού",
      "서울",
      "김포",
      "ATU12345678",
    ]) {
      expect(page).toContain(part)
    }
    expect(page).toMatch(/[\u0600-\u06ff\ufb50-\ufefc]/)
    expect(page).toMatch(/[\u05d0-\u05ea]/)
  })

  it("keeps 200 lines and endless names in order, with the table's head on each page", async () => {
    const pages = await pageTexts(await draw(huge()))
    expect(pages.length).toBeGreaterThan(15)
    pages.forEach((page, index) => {
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`)
    })
    const rows = pages.filter((page) => page.includes("Notebook no."))
    for (const page of rows) {
      expect(page).toMatch(/EINZELPREIS/)
    }
    expect(pages.join(" ")).toContain("Notebook no. 200")
    expect(pages.at(-1)).toMatch(/2\.384,90/)
  })
})
