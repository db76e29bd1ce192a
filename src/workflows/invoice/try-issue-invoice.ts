import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { issueInvoiceWorkflow } from "./issue-invoice"
import { noteInvoiceFaultWorkflow } from "./note-invoice-fault"
import { ORDER_NOT_PAID } from "./steps/prepare-invoice-draft"

const codeOf = (error: unknown): string => {
  const code =
    typeof error === "object" && error !== null && "code" in error
      ? error.code
      : undefined
  return typeof code === "string" ? code : "failed"
}

/**
 * Issues an order's invoice; a failure is logged and flagged instead of
 * thrown, and the sweep tries again later.
 */
export const tryIssueInvoice = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    await issueInvoiceWorkflow(container).run({ input: { order_id: orderId } })
  } catch (error) {
    const code = codeOf(error)
    const detail = error instanceof Error ? error.message : String(error)
    logger.error(`Invoice of order ${orderId} failed (${code}): ${detail}`)
    if (code !== ORDER_NOT_PAID) {
      await noteInvoiceFaultWorkflow(container).run({
        input: { order_id: orderId, code, detail },
      })
    }
  }
}
