import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

// Orders without a payment record (imported, drawn up by staff) are theirs to
// judge; those placed in the shop ship once their money has arrived.
const ensurePaid = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment",
    fields: ["state"],
    filters: { order_id: req.params.id },
  })
  const [payment] = data
  if (payment && payment.state !== "paid") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This order is not paid, so nothing of it can be shipped yet."
    )
  }
  next()
}

/** Nothing ships while its payment is pending; core would allow it. */
export const adminOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/fulfillments",
    methods: ["POST"],
    middlewares: [ensurePaid],
  },
]
