import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listTemplates } from "../../../workflows/invoice/templates/read-templates"
import type { ListedTemplate } from "./types"

/** All looks that can be chosen for invoices. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<{ templates: ListedTemplate[] }>
): Promise<void> => {
  res.status(200).json({ templates: await listTemplates(req.scope) })
}
