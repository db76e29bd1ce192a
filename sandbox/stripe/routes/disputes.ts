import { Router } from "express"

import { getDispute } from "../domain/lookups"
import { readEndpoint } from "../http/endpoint"
import { listParams, paginate } from "../http/lists"
import { listOf, shape, text } from "../http/params"
import type { Sandbox } from "../sandbox"

/** /v1/disputes: to read; the test control opens and closes them. */
export const disputeRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.get(
    "/",
    readEndpoint(
      sandbox,
      "list:dispute",
      shape({
        optional: { ...listParams, charge: text(), payment_intent: text() },
      }),
      (params, { state }) =>
        paginate(
          Object.values(state.disputes).filter(
            (dispute) =>
              (!params.charge || dispute.charge === params.charge) &&
              (!params.payment_intent ||
                dispute.payment_intent === params.payment_intent)
          ),
          params,
          "/v1/disputes"
        )
    )
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "dispute",
      shape({ optional: { expand: listOf(text(), 20) } }),
      (_params, { state }, path) => getDispute(state, path.id ?? "")
    )
  )
  return router
}
