import { createHash } from "node:crypto"
import type { Pool } from "pg"
import type { HttpClient } from "../../../integration-tests/harness/http-client"
import type { Finding } from "./finding"

const DOCUMENTS = `
  select id, number, pdf_sha256 from invoice
  where file_id is not null order by series, year, sequence`

type Stored = { id: string; number: string; pdf_sha256: string }

/**
 * Every invoice and credit note can be had, as it was stored: a PDF with the
 * bytes whose hash stands on the document.
 */
export const judgeFiles = async (
  database: Pool,
  staff: HttpClient
): Promise<Finding[]> => {
  const { rows } = await database.query<Stored>(DOCUMENTS)
  const findings: Finding[] = []
  for (const { id, number, pdf_sha256 } of rows) {
    const { status, bytes } = await staff.download(`/admin/invoices/${id}/pdf`)
    const isPdf = Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-"
    const hash = createHash("sha256").update(bytes).digest("hex")
    if (status !== 200 || !isPdf || hash !== pdf_sha256) {
      findings.push({
        check: "document-is-as-stored",
        subject: number,
        detail: `answered ${status}, ${bytes.length} bytes, ${isPdf ? "a PDF" : "no PDF"}, sha256 ${hash}, stored ${pdf_sha256}`,
      })
    }
  }
  return findings
}
