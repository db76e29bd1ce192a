import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { presentPaymentEvents } from "./presenter"
import type { ListPaymentEventsType } from "./validators"

/** The inbox of payment events, newest first. */
export const GET = async (
  req: AuthenticatedMedusaRequest<never, ListPaymentEventsType>,
  res: MedusaResponse
): Promise<void> => {
  const { status, limit, offset } = req.validatedQuery
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "payment_event",
    fields: req.queryConfig.fields,
    filters: status ? { status } : {},
    pagination: {
      skip: offset,
      take: limit,
      order: { created_at: "DESC", id: "DESC" },
    },
  })
  res.status(200).json({
    payment_events: await presentPaymentEvents(req.scope, data),
    count: metadata?.count ?? 0,
    limit,
    offset,
  })
}
