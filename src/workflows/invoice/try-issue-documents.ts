import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { explainFault } from "./explain-fault"
import { issueDocuments } from "./issue-documents"
import { noteInvoiceFaultWorkflow } from "./note-invoice-fault"

/**
 * Issues what an order lacks; a failure is logged and flagged instead of
 * thrown, and the sweep tries again later.
 */
export const tryIssueDocuments = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    await issueDocuments(container, orderId)
  } catch (error) {
    const { code, detail } = explainFault(error)
    logger.error(`Documents of order ${orderId} failed (${code}): ${detail}`)
    await noteInvoiceFaultWorkflow(container).run({
      input: { order_id: orderId, code, detail },
    })
  }
}
