import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { issueInvoiceWorkflow } from "./issue-invoice"
import { noteInvoiceFaultWorkflow } from "./note-invoice-fault"
import { ORDER_NOT_PAID } from "./steps/prepare-invoice-draft"

// A workflow throws its step's error as a plain object with these members.
const member = (error: unknown, name: "code" | "message"): string | null => {
  if (typeof error !== "object" || error === null) {
    return null
  }
  const value: unknown = Reflect.get(error, name)
  return typeof value === "string" ? value : null
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
    const code = member(error, "code") ?? "failed"
    const detail = member(error, "message") ?? String(error)
    logger.error(`Invoice of order ${orderId} failed (${code}): ${detail}`)
    if (code !== ORDER_NOT_PAID) {
      await noteInvoiceFaultWorkflow(container).run({
        input: { order_id: orderId, code, detail },
      })
    }
  }
}
