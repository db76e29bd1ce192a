import {
  validateAndTransformBody,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

import { isShippable } from "../../../workflows/order-payment/shippable"
import { EmptyBody } from "../../validators"
import { AcknowledgeBody, CaptureBody, RefundBody } from "./validators"

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
  if (payment && !isShippable(payment.state)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This order is not paid, so nothing of it can be shipped yet."
    )
  }
  next()
}

const action = (
  name: string,
  body: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `/admin/orders/:id/order-payment/${name}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(body)],
})

/** Nothing ships while its payment is pending; core would allow it. */
export const adminOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/fulfillments",
    methods: ["POST"],
    middlewares: [ensurePaid],
  },
  action("settle", EmptyBody),
  action("capture", CaptureBody),
  action("refund", RefundBody),
  action("acknowledge", AcknowledgeBody),
]
