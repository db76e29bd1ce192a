import { embedFacturX, extractXml } from "@stackforge-eu/factur-x"
import { MedusaError } from "@medusajs/framework/utils"
import { PDFDocument, PDFName } from "pdf-lib"

import type { InvoiceSnapshot } from "../domain/snapshot"
import { missingFonts } from "./fonts"
import { buildSrgbProfile } from "./srgb-profile"
import { plain } from "../domain/e-invoice/text"
import { eInvoiceXml, PROFILE } from "./xml"

const srgb = buildSrgbProfile()

// The standard gives the file inside the PDF this name.
const ATTACHMENT = "factur-x.xml"

const readPdf = (pdf: Buffer): Promise<PDFDocument> =>
  PDFDocument.load(pdf, { updateMetadata: false })

/**
 * Puts XML into a PDF and says in its metadata that it is PDF/A-3b: the same
 * pages, with an attachment that is another form of the invoice.
 *
 * @throws MedusaError UNEXPECTED_STATE for a PDF that lacks a font
 */
export const embedXml = async (
  pdf: Buffer,
  xml: string,
  { author }: { author: string }
): Promise<Buffer> => {
  const document = await readPdf(pdf)
  const missing = missingFonts(document)
  if (missing.length > 0) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `PDF/A-3 holds all its fonts, and ${missing.join(", ")} is not inside.`
    )
  }
  const embedded = await embedFacturX({
    pdf,
    xml,
    profile: PROFILE,
    rgbIccProfile: srgb,
    // It takes the drawn glyphs of Type 3 for a font that is not there.
    unembeddedFonts: "ignore",
    // It would write a title of its own over that of the page.
    meta: { title: document.getTitle() ?? "", author, creator: "Counterfoil" },
  })
  return Buffer.from(embedded.pdf)
}

/**
 * A document's PDF with its XML inside. Where none can be made of it, the PDF
 * stays as it is: who looks for the XML is told why (`eInvoiceState`).
 */
export const withEInvoice = async (
  pdf: Buffer,
  snapshot: InvoiceSnapshot
): Promise<Buffer> => {
  const xml = await eInvoiceXml(snapshot)
  return xml.ok
    ? embedXml(pdf, xml.value, { author: plain(snapshot.seller.name) ?? "" })
    : pdf
}

/** The XML inside a PDF as it was issued, or null where there is none. */
export const readEmbeddedXml = async (pdf: Buffer): Promise<string | null> => {
  const { catalog } = await readPdf(pdf)
  return catalog.has(PDFName.of("AF"))
    ? (await extractXml(pdf, { filename: ATTACHMENT })).xml
    : null
}
