import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findInvoice } from "../../../../../workflows/invoice/find-invoice"
import { issueInvoiceWorkflow } from "../../../../../workflows/invoice/issue-invoice"

const readState = async (req: AuthenticatedMedusaRequest) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: faults } = await query.graph({
    entity: "invoice_fault",
    fields: ["code", "detail", "attempts", "next_attempt_at"],
    filters: { order_id: req.params.id },
  })
  const invoice = await findInvoice(req.scope, req.params.id)
  return {
    invoice: invoice && {
      id: invoice.id,
      number: invoice.number,
      issued_at: invoice.issued_at,
      has_pdf: invoice.file_id !== null,
    },
    fault: faults[0] ?? null,
  }
}

/** The invoice of an order, and why there is none where one is due. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  res.status(200).json(await readState(req))
}

/** Issues the invoice of a paid order now, or draws a PDF that is missing. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  await issueInvoiceWorkflow(req.scope).run({
    input: { order_id: req.params.id },
  })
  res.status(200).json(await readState(req))
}
