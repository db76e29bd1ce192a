import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { countOpenMatters } from "../../../../workflows/order-payment/reading/count-open-matters"

/** How much waits for staff: orders with open matters, and dead letters. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [attention, dead] = await Promise.all([
    countOpenMatters(req.scope),
    query.graph({
      entity: "payment_event",
      fields: ["id"],
      filters: { status: "dead" },
      // Without `skip` there is no count.
      pagination: { skip: 0, take: 1 },
    }),
  ])
  res.status(200).json({ attention, dead_events: dead.metadata?.count ?? 0 })
}
