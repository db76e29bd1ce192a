import { Router } from "express"

import { getCharge, getIntent, getRefund } from "../domain/lookups"
import { refundCharge } from "../domain/refund-charge"
import { readEndpoint, writeEndpoint } from "../http/endpoint"
import { StripeApiError, wrongState } from "../http/errors"
import { listParams, paginate } from "../http/lists"
import { metadata } from "../http/param-kinds"
import { integer, listOf, oneOf, shape, text } from "../http/params"
import type { ChargeResource } from "../resources/types"
import type { Sandbox } from "../sandbox"
import type { SandboxState } from "../state"

const expand = listOf(text(), 20)

const refundCreate = shape({
  optional: {
    amount: integer(1),
    charge: text(),
    expand,
    metadata,
    payment_intent: text(),
    reason: oneOf(["duplicate", "fraudulent", "requested_by_customer"]),
  },
  unsupported: [
    "currency",
    "customer",
    "instructions_email",
    "origin",
    "refund_application_fee",
    "reverse_transfer",
  ],
})

const chargeToRefund = (
  params: ReturnType<typeof refundCreate>,
  state: SandboxState
): ChargeResource => {
  if (params.charge) {
    return getCharge(state, params.charge)
  }
  if (!params.payment_intent) {
    throw new StripeApiError(
      "One of the following params should be provided for this request: payment_intent or charge.",
      { code: "parameter_missing" }
    )
  }
  const intent = getIntent(state, params.payment_intent, "payment_intent")
  if (!intent.latest_charge) {
    throw wrongState(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      { param: "payment_intent" }
    )
  }
  return getCharge(state, intent.latest_charge)
}

/** /v1/refunds */
export const refundRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.post(
    "/",
    writeEndpoint(sandbox, "refund", refundCreate, (params, world) =>
      refundCharge(chargeToRefund(params, world.state), params, world)
    )
  )
  router.get(
    "/",
    readEndpoint(
      sandbox,
      "list:refund",
      shape({
        optional: { ...listParams, charge: text(), payment_intent: text() },
      }),
      (params, { state }) =>
        paginate(
          Object.values(state.refunds).filter(
            (refund) =>
              (!params.charge || refund.charge === params.charge) &&
              (!params.payment_intent ||
                refund.payment_intent === params.payment_intent)
          ),
          params,
          "/v1/refunds"
        )
    )
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "refund",
      shape({ optional: { expand } }),
      (_params, { state }, path) => {
        return getRefund(state, path.id ?? "")
      }
    )
  )
  return router
}
