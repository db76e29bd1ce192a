import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { previewTemplatePdf } from "../../../../../../workflows/invoice/templates/preview-template"
import type { PreviewBody } from "../../../validators"

/** The same as PDF, as it would be sent. */
export const POST = async (
  req: MedusaRequest<PreviewBody>,
  res: MedusaResponse
): Promise<void> => {
  const pdf = await previewTemplatePdf(req.scope, req.validatedBody)
  res
    .status(200)
    .set({
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="preview.pdf"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    })
    .send(pdf)
}
