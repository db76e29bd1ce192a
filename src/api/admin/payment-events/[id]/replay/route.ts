import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { replayPaymentEvent } from "../../../../../workflows/payment-inbox/replay-event"
import { presentPaymentEvents } from "../../presenter"
import { PAYMENT_EVENT_FIELDS } from "../../query-config"

/** Applies a dead event once more; 409 for one that a replay cannot help. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  const actor = `staff:${req.auth_context.actor_id}`
  if (!(await replayPaymentEvent(req.scope, id, actor))) {
    res.status(409).json({
      code: "not_replayable",
      type: "not_allowed",
      message:
        "Only events that were given up, or that no order was found for, can be applied again.",
    })
    return
  }
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_event",
    fields: PAYMENT_EVENT_FIELDS,
    filters: { id },
  })
  const [payment_event] = await presentPaymentEvents(req.scope, data)
  res.status(200).json({ payment_event })
}
