import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { recordPaymentEntriesStep } from "../../workflows/order-payment/steps/record-payment-entries"

export const recordPastPaymentWorkflowId = "record-past-payment"

/** An order that was paid in full at a time before this shop's ledger. */
export interface PastPayment {
  order_id: string
  provider_id: string
  currency_code: string
  total_minor: number
}

/** Enters a past payment into the ledger; a second time changes nothing. */
export const recordPastPaymentWorkflow = createWorkflow(
  recordPastPaymentWorkflowId,
  (order: PastPayment) =>
    new WorkflowResponse(
      recordPaymentEntriesStep({
        order,
        entries: [
          {
            reference: "seed",
            kind: "captured",
            amount_minor: order.total_minor,
            currency_code: order.currency_code,
          },
        ],
      })
    )
)
