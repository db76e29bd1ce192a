import type { MedusaContainer } from "@medusajs/framework/types"

import { INVOICE_MODULE } from "../../modules/invoice"
import type { InvoiceModuleService } from "../../modules/invoice/service"
import { DOCUMENTS_MOVED } from "../../modules/invoice/domain/errors"
import { drawInvoiceWorkflow } from "./draw-invoice"
import { memberOf } from "./error-members"
import { issueNextDocumentWorkflow } from "./issue-next-document"

// Each round issues one; far more than any order lives through at once.
const MAX_ROUNDS = 50

const issueAll = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    try {
      const { result: id } = await issueNextDocumentWorkflow(container).run({
        input: { order_id },
      })
      if (!id) {
        return
      }
    } catch (error) {
      // Another process issues for this order; what is left is looked at anew.
      if (memberOf(error, "code") !== DOCUMENTS_MOVED) {
        throw error
      }
    }
  }
}

const drawAll = async (
  container: MedusaContainer,
  order_id: string
): Promise<void> => {
  const service = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const undrawn = await service.listInvoices(
    { order_id, file_id: null },
    { take: null, order: { issued_at: "ASC", sequence: "ASC" } }
  )
  for (const invoice of undrawn) {
    await drawInvoiceWorkflow(container).run({ input: { invoice } })
  }
}

/**
 * Issues every document that an order lacks, and draws every PDF that is
 * missing. Idempotent, in any number of processes at once: each document is
 * worked out from the state of the order, numbered and committed, and drawn
 * after that. What a crash leaves undone the next call does.
 *
 * A document that would be wrong stops neither the drawing of those that are
 * issued, nor is it issued.
 *
 * @throws the first error of issuing, else of drawing.
 */
export const issueDocuments = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  const failure = await issueAll(container, orderId).then(
    () => null,
    (error: unknown) => ({ error })
  )
  await drawAll(container, orderId)
  if (failure) {
    throw failure.error
  }
  await container
    .resolve<InvoiceModuleService>(INVOICE_MODULE)
    .forgetFault(orderId)
}
