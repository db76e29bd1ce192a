import { join } from "node:path"

import { afterAll, describe, expect, it } from "vitest"

import { inspectPdf } from "../../../../../integration-tests/harness/pdf-tools"
import { PdfPrinter } from "../chromium/printer"
import { renderInvoicePage } from "../template/document"
import { pageTexts } from "./read-pdf"
import {
  BUYERS,
  sampleCreditNote,
  sampleInvoice,
  samplePending,
  type SampleLanguage,
} from "./sample-documents"

const options = { data_dir: join(__dirname, "../../../../../.counterfoil") }
const LANGUAGES = Object.keys(BUYERS) as SampleLanguage[]
const DOCUMENTS = {
  invoice: sampleInvoice,
  "credit-note": sampleCreditNote,
  "pending-invoice": samplePending,
}

const CASES = LANGUAGES.flatMap((language) =>
  Object.entries(DOCUMENTS).map(([name, sample]) => ({
    language,
    name,
    sample,
  }))
)

/**
 * Arabic as poppler reads it: the font draws letters and their dots apart, and
 * only the text that Chromium notes beside them has them whole. Blanks are left
 * out, as those between such letters are poppler's guess.
 */
const arabicText = async (pdf: Buffer): Promise<string> => {
  const text = await inspectPdf(pdf, "pdftotext", ["{pdf}", "-"], (out) => out)
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\f]/g, "")
    .split("\n")
    .map((line) => line.replace(/\s/g, ""))
    .filter((line) => line !== "")
    .join("\n")
}

/**
 * What a reader or a search finds in the PDF. After a change that is meant:
 * `npx vitest run --project unit golden.spec.ts -u`, and read the difference.
 */
describe("the text of a PDF", { timeout: 60_000 }, () => {
  const printer = new PdfPrinter(options)
  afterAll(() => printer.close())

  it.each(CASES)("$language $name", async ({ language, name, sample }) => {
    const pdf = await printer.print(renderInvoicePage(sample(language)))
    const text =
      language === "ar"
        ? await arabicText(pdf)
        : (await pageTexts(pdf)).join("\n\n")
    await expect(`${text}\n`).toMatchFileSnapshot(
      `golden/${language}-${name}.txt`
    )
  })
})
