import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

import { issueDocuments } from "../../../../../workflows/invoice/issue-documents"
import { readOrderDocuments } from "../../../../../workflows/invoice/read-order-documents"

const readState = async (req: AuthenticatedMedusaRequest) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: faults } = await query.graph({
    entity: "invoice_fault",
    fields: ["code", "detail", "attempts", "next_attempt_at"],
    filters: { order_id: req.params.id },
  })
  const { documents, is_due } = await readOrderDocuments(
    req.scope,
    req.params.id
  )
  return {
    /** The one that holds: the newest. */
    invoice: documents.filter(({ kind }) => kind === "invoice").at(-1) ?? null,
    documents,
    /** Whether another document is on its way, or in trouble (`fault`). */
    is_due,
    fault: faults[0] ?? null,
  }
}

/** The documents of an order, and why one is missing where it is due. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  res.status(200).json(await readState(req))
}

/** Issues what an order lacks now, or draws a PDF that is missing. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  await issueDocuments(req.scope, req.params.id)
  const state = await readState(req)
  if (state.documents.length === 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order ${req.params.id} is not paid, so it gets no invoice yet.`
    )
  }
  res.status(200).json(state)
}
