import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { readTemplate } from "../../../../workflows/invoice/templates/read-templates"
import { saveInvoiceTemplateWorkflow } from "../../../../workflows/invoice/templates/save-template"
import type { RefusedPart, TemplateView } from "../types"
import type { TemplateBody, TemplateQuery } from "../validators"

/** A template with its text and its versions. */
export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, TemplateQuery>,
  res: MedusaResponse<TemplateView>
): Promise<void> => {
  const { version = null } = req.validatedQuery
  res.status(200).json(await readTemplate(req.scope, req.params.id, version))
}

type Refusal = {
  type: "invalid_data" | "not_allowed"
  code?: string
  message: string
  faults?: RefusedPart[]
}

/**
 * Adds a version of a merchant's template; 400 with line and cause of all that
 * is wrong, 409 where somebody else saved meanwhile.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<TemplateBody>,
  res: MedusaResponse<TemplateView | Refusal>
): Promise<void> => {
  const { id } = req.params
  const { actor_id: created_by } = req.auth_context
  const { result } = await saveInvoiceTemplateWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, created_by },
  })
  if (result.is === "saved") {
    res.status(200).json(await readTemplate(req.scope, id, result.version))
  } else if (result.is === "refused") {
    const { faults } = result
    const message = faults
      .map((fault) => `${fault.field}: ${fault.message}`)
      .join(" ")
    res.status(400).json({ type: "invalid_data", message, faults })
  } else {
    res.status(409).json({
      type: "not_allowed",
      code: "template_overtaken",
      message:
        "Somebody else saved this template meanwhile. Load it anew, then enter your change once more.",
    })
  }
}
