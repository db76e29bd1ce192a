import type { MedusaContainer } from "@medusajs/framework/types"

import { INVOICE_MODULE } from "../../../modules/invoice"
import type { InvoiceModuleService } from "../../../modules/invoice/service"
import type { DocumentFilter } from "../../../modules/invoice/domain/document-filter"
import type { DocumentRow } from "../../../modules/invoice/storage/documents"
import type { DocumentList } from "./document-types"

const AT_ONCE = 200

const service = (container: MedusaContainer) =>
  container.resolve<InvoiceModuleService>(INVOICE_MODULE)

/** Documents by what is sought, newest first, page by page. */
export const listDocuments = async (
  container: MedusaContainer,
  query: DocumentFilter & { limit: number; offset: number }
): Promise<DocumentList> => {
  const { limit, offset, ...filter } = query
  const rows = await service(container).findDocuments(filter, { limit, offset })
  return {
    invoices: rows.map(
      ({ file_id: _file, pdf_sha256: _hash, taxes: _taxes, ...row }) => row
    ),
    count: await service(container).countDocuments(filter),
    ...{ limit, offset },
  }
}

/** Documents in the order of their issue: never all in memory at once. */
export async function* eachDocument(
  container: MedusaContainer,
  filter: DocumentFilter
): AsyncGenerator<DocumentRow, void, undefined> {
  let after: string | null = null
  do {
    const page: DocumentRow[] = await service(container).nextDocuments(filter, {
      limit: AT_ONCE,
      after,
    })
    yield* page
    after = page.length === AT_ONCE ? (page.at(-1)?.id ?? null) : null
  } while (after !== null)
}
