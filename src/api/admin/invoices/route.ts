import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { listDocuments } from "../../../workflows/invoice/documents/list-documents"
import type { DocumentList } from "./types"
import type { ListDocumentsQuery } from "./validators"

/** Invoices and credit notes, filtered and page by page. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ListDocumentsQuery>,
  res: MedusaResponse<DocumentList>
): Promise<void> => {
  res.status(200).json(await listDocuments(req.scope, req.validatedQuery))
}
