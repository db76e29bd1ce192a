import { PassThrough, type Readable } from "node:stream"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ZipFile } from "yazl"

import { messageOf } from "../../../shared/errors"
import type { DocumentFilter } from "../../../modules/invoice/storage/documents"
import { readInvoicePdf } from "../read-invoice-pdf"
import { eachDocument } from "./list-documents"

/** PDFs in one file at most; a longer period is taken in parts. */
export const MOST_PDFS = 5_000

const MISSING_FILE = "MISSING.txt"

/** What a number is called as a file, without what no file name may hold. */
export const fileNameOf = (number: string): string =>
  `${number.replace(/[^A-Za-z0-9_.-]/g, "-")}.pdf`

const fill = async (
  zip: ZipFile,
  container: MedusaContainer,
  filter: DocumentFilter,
  isTaken: () => boolean
): Promise<void> => {
  const missing: string[] = []
  for await (const document of eachDocument(container, filter)) {
    if (!isTaken()) {
      return
    }
    // One PDF that is damaged must not keep the others from the accountant.
    const content = await readInvoicePdf(container, document).then(
      (pdf) => pdf.content,
      (error: unknown) => {
        missing.push(`${document.number}: ${messageOf(error)}`)
        return null
      }
    )
    if (!content) {
      continue
    }
    // One after another: the next is read when this has been taken.
    const entry = new PassThrough()
    const done = new Promise<void>((resolve, reject) => {
      entry.once("close", resolve)
      entry.once("error", reject)
    })
    zip.addReadStream(entry, fileNameOf(document.number), {
      // A PDF is compressed already.
      compress: false,
      mtime: new Date(document.issued_at),
    })
    entry.end(content)
    await done
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
export const exportZip = (
  container: MedusaContainer,
  filter: DocumentFilter
): Readable => {
  const zip = new ZipFile()
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  fill(zip, container, filter, () => !out.destroyed).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new TypeError(String(error)))
  )
  return out
}
