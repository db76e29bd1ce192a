import { Router } from "express"

import { readEndpoint } from "../http/endpoint"
import { missingResource } from "../http/errors"
import { listParams, paginate } from "../http/lists"
import { flag, listOf, shape, text } from "../http/params"
import type { Sandbox } from "../sandbox"
import { matchesType } from "../webhooks/mode"

/** /v1/events */
export const eventRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.get(
    "/",
    readEndpoint(
      sandbox,
      "list:event",
      shape({
        optional: {
          ...listParams,
          delivery_success: flag,
          type: text(),
          types: listOf(text(), 20),
        },
      }),
      (params, { state }) => {
        const wanted = params.types ?? (params.type ? [params.type] : null)
        const matching = Object.values(state.events).filter((event) => {
          const delivered = state.deliveries[event.id]?.delivered ?? false
          return (
            (!wanted || wanted.some((type) => matchesType(event.type, type))) &&
            (params.delivery_success === undefined ||
              params.delivery_success === delivered)
          )
        })
        return paginate(matching, params, "/v1/events")
      }
    )
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "event",
      shape({ optional: { expand: listOf(text(), 20) } }),
      (_params, { state }, path) => {
        const id = path.id ?? ""
        const event = state.events[id]
        if (!event) {
          throw missingResource("event", id, "id")
        }
        return event
      }
    )
  )
  return router
}
