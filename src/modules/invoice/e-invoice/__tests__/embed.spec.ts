import { readFileSync } from "node:fs"
import { join } from "node:path"

import { PDFDocument, StandardFonts } from "pdf-lib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { germanOrder } from "../../domain/__tests__/fixtures"
import { PdfPrinter } from "../../rendering/chromium/printer"
import { renderInvoicePage } from "../../rendering/template/document"
import { inspectPdf } from "../../../../../integration-tests/harness/pdf-tools"
import { readEmbeddedXml, withEInvoice } from "../embed"
import { eInvoiceXml } from "../xml"
import { issued } from "./any-snapshot"

const snapshot = issued(germanOrder())
const printer = new PdfPrinter({
  data_dir: join(__dirname, "../../../../../.counterfoil"),
})

describe("the PDF of an e-invoice", { timeout: 60_000 }, () => {
  let plainPdf: Buffer
  let pdf: Buffer

  beforeAll(async () => {
    plainPdf = await printer.print(renderInvoicePage(snapshot))
    pdf = await withEInvoice(plainPdf, snapshot)
  }, 60_000)
  afterAll(() => printer.close())

  it("is sound to qpdf, and has an identifier", async () => {
    const report = await inspectPdf(pdf, "qpdf", ["--check", "{pdf}"], String)
    expect(report).toContain("No syntax or stream encoding errors found")
    const trailer = await inspectPdf(
      pdf,
      "qpdf",
      ["--show-object=trailer", "{pdf}"],
      String
    )
    expect(trailer).toMatch(/\/ID \[ <[0-9a-f]{32}>/)
  })

  it("says that it is PDF/A-3b and Factur-X EN 16931", async () => {
    const xmp = await inspectPdf(pdf, "pdfinfo", ["-meta", "{pdf}"], String)
    expect(xmp).toMatch(/pdfaid:part>3<|pdfaid:part="3"/)
    expect(xmp).toMatch(/pdfaid:conformance>B<|pdfaid:conformance="B"/)
    expect(xmp).toMatch(/fx:DocumentFileName>factur-x\.xml</)
    expect(xmp).toMatch(/fx:ConformanceLevel>EN 16931</)
  })

  it("keeps the page's title, tags and pages", async () => {
    const info = await inspectPdf(pdf, "pdfinfo", ["{pdf}"], String)
    const before = await inspectPdf(plainPdf, "pdfinfo", ["{pdf}"], String)
    const titleOf = (output: string) => /^Title: +(.+)$/m.exec(output)?.[1]
    expect(titleOf(info)).toContain("INV-2026-00001")
    expect(titleOf(info)).toBe(titleOf(before))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Author:\s+Folio Supply GmbH/)
    const text = (file: Buffer) =>
      inspectPdf(file, "pdftotext", ["-layout", "{pdf}", "-"], String)
    expect(await text(pdf)).toBe(await text(plainPdf))
  })

  it.each(["de", "ar", "ja"])("has every font inside in %s", async (locale) => {
    const translated = { ...snapshot, locale }
    const drawn = await printer.print(renderInvoicePage(translated))
    const embedded = await withEInvoice(drawn, translated)
    const fonts = await inspectPdf(embedded, "pdffonts", ["{pdf}"], String)
    const rows = fonts.trim().split("\n").slice(2)
    expect(rows.length).toBeGreaterThan(0)
    rows.forEach((row) => expect(row).toMatch(/ yes +(yes|no) +yes +\d+ +\d+$/))
  })

  it("is not made of a PDF that lacks a font", async () => {
    const document = await PDFDocument.create()
    document.addPage().drawText("x", {
      font: await document.embedFont(StandardFonts.Helvetica),
    })
    const lacking = Buffer.from(await document.save())
    await expect(withEInvoice(lacking, snapshot)).rejects.toThrow(/Helvetica/)
  })

  it("knows what its colours mean, and what the XML is to it", async () => {
    const json = await inspectPdf(pdf, "qpdf", ["--json", "{pdf}"], String)
    expect(json).toContain('"/GTS_PDFA1"')
    expect(json).toContain('"/AFRelationship": "/Alternative"')
    expect(json).not.toContain('"/JavaScript"')
  })

  it("gives its XML back to others and to us", async () => {
    const made = await eInvoiceXml(snapshot)
    const xml = made.ok ? made.value : ""
    const saved = await inspectPdf(
      pdf,
      "pdfdetach",
      ["-save", "1", "-o", "{folder}/factur-x.xml", "{pdf}"],
      (_output, folder) => readFileSync(join(folder, "factur-x.xml"), "utf8")
    )
    expect(saved).toBe(xml)
    expect(await readEmbeddedXml(pdf)).toBe(xml)
  })

  it("is the ordinary PDF where no XML can be made", async () => {
    const incomplete = { ...snapshot, currency_code: "kwd" }
    expect(await withEInvoice(plainPdf, incomplete)).toBe(plainPdf)
    expect(await readEmbeddedXml(plainPdf)).toBeNull()
  })
})
