import { Readable } from "node:stream"

import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { exportFigures } from "../../../../workflows/invoice/documents/export-csv"
import { streamFile } from "../../../send-file"
import type { ExportQuery } from "../validators"

/** The figures of a period's documents, for bookkeeping. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, ExportQuery>,
  res: MedusaResponse
): Promise<void> => {
  const { from, to } = req.validatedQuery
  await streamFile(
    res,
    {
      filename: `documents-${from}-${to}.csv`,
      type: "text/csv; charset=utf-8",
    },
    Readable.from(exportFigures(req.scope, req.validatedQuery))
  )
}
