import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Where the money of an order stands; null for an order from elsewhere. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment",
    fields: [
      "state",
      "paid_at",
      "currency_code",
      "total_minor",
      "received_minor",
      "flag",
    ],
    filters: { order_id: req.params.id },
  })
  res.status(200).json({ order_payment: data[0] ?? null })
}
