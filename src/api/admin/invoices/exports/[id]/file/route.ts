import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { readExportFile } from "../../../../../../workflows/invoice/exports/find-exports"
import { streamFile } from "../../../../../send-file"

/** The file of an export that is done. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { content, ...file } = await readExportFile(req.scope, req.params.id)
  await streamFile(res, file, content)
}
