import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { refundOrderPaymentWorkflow } from "../../../../../workflows/order-payment/refund-order-payment"
import { answerRefusal } from "../../../payment-outcomes"
import { staffActor } from "../../../staff-actor"
import { orderOfPayment } from "../../order-of-payment"

/** Replaces core's route, so that its buttons keep the ledger's rules. */
export const POST = async (
  req: AuthenticatedMedusaRequest<{
    amount?: number
    note?: string
    refund_reason_id?: string
  }>,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  const { amount } = req.validatedBody
  const { order_id, amount_minor, left_minor } = await orderOfPayment(
    req.scope,
    id,
    amount
  )
  const { result } = await refundOrderPaymentWorkflow(req.scope).run({
    input: {
      order_id,
      amount_minor: amount_minor ?? left_minor,
      note: req.validatedBody.note,
      actor: staffActor(req),
    },
  })
  if (answerRefusal(res, result.outcome)) {
    return
  }
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "payment",
      fields: req.queryConfig.fields,
      filters: { id },
    })
  res.status(200).json({ payment: data[0] })
}
