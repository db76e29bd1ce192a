import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import {
  exportZip,
  MOST_PDFS,
} from "../../../../workflows/invoice/documents/export-zip"
import { countDocuments } from "../../../../workflows/invoice/documents/list-documents"
import { streamFile } from "../../../send-file"
import type { ExportQuery } from "../validators"

/** The PDFs of a period's documents. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ExportQuery>,
  res: MedusaResponse
): Promise<void> => {
  const { from, to } = req.validatedQuery
  const count = await countDocuments(req.scope, req.validatedQuery)
  if (count > MOST_PDFS) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There are ${count} documents in this period; at most ${MOST_PDFS} fit into one file. Take it in parts.`
    )
  }
  await streamFile(
    res,
    { filename: `documents-${from}-${to}.zip`, type: "application/zip" },
    exportZip(req.scope, req.validatedQuery)
  )
}
