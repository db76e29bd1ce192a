import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { previewTemplatePdf } from "../../../../../../workflows/invoice/templates/preview-template"
import { sendFile } from "../../../../../send-file"
import type { PreviewBody } from "../../../validators"

/** The same as PDF, as it would be sent. */
export const POST = async (
  req: MedusaRequest<PreviewBody>,
  res: MedusaResponse
): Promise<void> => {
  const pdf = await previewTemplatePdf(req.scope, req.validatedBody)
  sendFile(
    res,
    { filename: "preview.pdf", type: "application/pdf", inline: true },
    pdf
  )
}
