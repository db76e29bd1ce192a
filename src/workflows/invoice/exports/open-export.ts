import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import type { DocumentExport, ExportWish } from "./export-types"
import { findExport } from "./find-exports"
import { invoiceModule } from "./invoice-module"

/** Emitted with `{ id }`: an export is to be made. */
export const EXPORT_OPENED_EVENT = "invoice.export_opened"

// No compensation: what was asked for stays asked for, and the job does it
// should the event be lost.
const openInvoiceExportStep = createStep(
  "open-invoice-export",
  async ({ by, ...wish }: ExportWish & { total: number }, { container }) =>
    new StepResponse(
      await invoiceModule(container).openExport({ ...wish, requested_by: by })
    )
)

export const openInvoiceExportWorkflow = createWorkflow(
  "open-invoice-export",
  (input: ExportWish & { total: number }) => {
    const id = openInvoiceExportStep(input)
    emitEventStep({
      eventName: EXPORT_OPENED_EVENT,
      data: transform({ id }, ({ id }) => ({ id })),
    })
    return new WorkflowResponse(id)
  }
)

/**
 * Has a period's documents exported; that is done behind the answer.
 *
 * @throws MedusaError INVALID_DATA where there are no such documents
 */
export const openExport = async (
  container: MedusaContainer,
  wish: ExportWish
): Promise<DocumentExport> => {
  const { from, to } = wish.filter
  const total = await invoiceModule(container).countDocuments(wish.filter)
  if (total === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There are no such documents from ${from} to ${to}. Choose another period or other filters.`
    )
  }
  const { result } = await openInvoiceExportWorkflow(container).run({
    input: { ...wish, total },
  })
  return findExport(container, result)
}
