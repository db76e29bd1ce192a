import { Router } from "express"

import { getCharge } from "../domain/lookups"
import { readEndpoint } from "../http/endpoint"
import { listParams, paginate } from "../http/lists"
import { listOf, shape, text } from "../http/params"
import type { Sandbox } from "../sandbox"

/** /v1/charges */
export const chargeRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.get(
    "/",
    readEndpoint(
      sandbox,
      "list:charge",
      shape({
        optional: { ...listParams, payment_intent: text() },
        unsupported: ["customer", "transfer_group"],
      }),
      (params, { state }) =>
        paginate(
          Object.values(state.charges).filter(
            (charge) =>
              !params.payment_intent ||
              charge.payment_intent === params.payment_intent
          ),
          params,
          "/v1/charges"
        )
    )
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "charge",
      shape({ optional: { expand: listOf(text(), 20) } }),
      (_params, { state }, path) => getCharge(state, path.id ?? "")
    )
  )
  return router
}
