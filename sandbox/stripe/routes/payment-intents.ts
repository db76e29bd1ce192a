import { Router } from "express"

import { cancelIntent } from "../domain/cancel-intent"
import { captureIntent } from "../domain/capture-intent"
import { getIntent } from "../domain/lookups"
import { readEndpoint, writeEndpoint } from "../http/endpoint"
import { listParams, paginate } from "../http/lists"
import { metadata } from "../http/param-kinds"
import { integer, listOf, oneOf, shape, text } from "../http/params"
import type { Sandbox } from "../sandbox"

const expand = listOf(text(), 20)

const capture = shape({
  optional: {
    amount_to_capture: integer(0),
    expand,
    metadata,
    statement_descriptor: text(22),
    statement_descriptor_suffix: text(22),
  },
  unsupported: [
    "amount_details",
    "application_fee_amount",
    "final_capture",
    "hooks",
    "payment_details",
    "transfer_data",
  ],
})

/** /v1/payment_intents */
export const paymentIntentRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.get(
    "/",
    readEndpoint(
      sandbox,
      "list:payment_intent",
      shape({
        optional: listParams,
        unsupported: ["customer", "customer_account"],
      }),
      (params, { state }) =>
        paginate(
          Object.values(state.payment_intents),
          params,
          "/v1/payment_intents"
        )
    )
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "payment_intent",
      shape({ optional: { expand }, unsupported: ["client_secret"] }),
      (_params, { state }, path) => getIntent(state, path.id ?? "")
    )
  )
  router.post(
    "/:id/capture",
    writeEndpoint(sandbox, "payment_intent", capture, (params, world, path) =>
      captureIntent(getIntent(world.state, path.id ?? ""), params, world)
    )
  )
  router.post(
    "/:id/cancel",
    writeEndpoint(
      sandbox,
      "payment_intent",
      shape({
        optional: {
          cancellation_reason: oneOf([
            "abandoned",
            "duplicate",
            "fraudulent",
            "requested_by_customer",
          ]),
          expand,
        },
      }),
      (params, world, path) =>
        cancelIntent(
          getIntent(world.state, path.id ?? ""),
          params.cancellation_reason ?? null,
          world
        )
    )
  )
  return router
}
