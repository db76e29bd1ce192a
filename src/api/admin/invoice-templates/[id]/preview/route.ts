import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { previewTemplate } from "../../../../../workflows/invoice/templates/preview-template"
import type { TemplatePreview } from "../../types"
import type { PreviewBody } from "../../validators"

/** How a document would look in a template that is not saved yet. */
export const POST = async (
  req: MedusaRequest<PreviewBody>,
  res: MedusaResponse<TemplatePreview>
): Promise<void> => {
  res.status(200).json(await previewTemplate(req.scope, req.validatedBody))
}
