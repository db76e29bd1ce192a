import { PassThrough, type Readable } from "node:stream"

import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { ZipFile } from "yazl"

import type { DocumentFilter } from "../../../modules/invoice/domain/document-filter"
import type { DocumentRow } from "../../../modules/invoice/storage/documents"
import { describeFailure } from "../../../shared/errors"
import { eachDocument } from "../documents/list-documents"
import { pdfFileName } from "../pdf-file-name"
import { readInvoicePdf } from "../read-invoice-pdf"
import type { Tell } from "./export-types"

const MISSING_FILE = "MISSING.txt"

// What the storage says is for the log: it names folders and machines.
const whyNot = (error: unknown): string =>
  error instanceof MedusaError
    ? describeFailure(error)
    : "Its stored PDF cannot be read."

// One after another: it settles when the entry has been taken.
const addPdf = async (
  zip: ZipFile,
  { number, issued_at }: DocumentRow,
  content: Buffer
): Promise<void> => {
  const entry = new PassThrough()
  const taken = new Promise<void>((resolve, reject) => {
    entry.once("close", resolve)
    entry.once("error", reject)
  })
  zip.addReadStream(entry, pdfFileName(number), {
    // A PDF is compressed already.
    compress: false,
    mtime: new Date(issued_at),
  })
  entry.end(content)
  await taken
}

const fill = async (
  zip: ZipFile,
  container: MedusaContainer,
  filter: DocumentFilter,
  tell: Tell
): Promise<void> => {
  const missing: string[] = []
  let done = 0
  for await (const document of eachDocument(container, filter)) {
    // One PDF that is damaged must not keep the others from the accountant.
    const content = await readInvoicePdf(container, document).then(
      (pdf) => pdf.content,
      (error: unknown) => {
        missing.push(`${document.number}: ${whyNot(error)}`)
        return null
      }
    )
    if (content) {
      await addPdf(zip, document, content)
    }
    done += 1
    await tell({ done, missing: missing.length })
  }
  if (missing.length > 0) {
    zip.addBuffer(Buffer.from(`${missing.join("\r\n")}\r\n`), MISSING_FILE)
  }
  zip.end()
}

/**
 * The PDFs of documents as a ZIP, read as fast as it is taken: no more than one
 * is in memory. What has no PDF yet, or not the one which was stored, is named
 * with the reason in a file of its own.
 */
export const pdfsZip = (
  container: MedusaContainer,
  filter: DocumentFilter,
  tell: Tell
): Readable => {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  fill(zip, container, filter, tell).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new TypeError(String(error)))
  )
  return out
}
