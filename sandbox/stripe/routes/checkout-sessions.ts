import { Router } from "express"

import { createSession } from "../domain/create-session"
import { expireSession } from "../domain/expire-session"
import { getSession } from "../domain/lookups"
import { readEndpoint, writeEndpoint } from "../http/endpoint"
import { listParams, paginate } from "../http/lists"
import { listOf, oneOf, shape, text } from "../http/params"
import { sessionCreateParams } from "../http/session-params"
import type { Sandbox } from "../sandbox"

const onlyExpand = shape({ optional: { expand: listOf(text(), 20) } })

const sessionList = shape({
  optional: {
    ...listParams,
    customer_details: shape({ required: { email: text() } }),
    payment_intent: text(),
    status: oneOf(["open", "complete", "expired"]),
  },
  unsupported: ["customer", "customer_account", "payment_link", "subscription"],
})

const { created: _created, ...lineItemList } = listParams

/** /v1/checkout/sessions */
export const checkoutSessionRoutes = (sandbox: Sandbox): Router => {
  const router = Router()
  router.post(
    "/",
    writeEndpoint(
      sandbox,
      "checkout.session",
      sessionCreateParams,
      createSession
    )
  )
  router.get(
    "/",
    readEndpoint(
      sandbox,
      "list:checkout.session",
      sessionList,
      (params, { state }) => {
        const email = params.customer_details?.email
        const matching = Object.values(state.sessions).filter(
          (session) =>
            (!params.status || session.status === params.status) &&
            (!params.payment_intent ||
              session.payment_intent === params.payment_intent) &&
            (!email || session.customer_details?.email === email)
        )
        return paginate(matching, params, "/v1/checkout/sessions")
      }
    )
  )
  router.get(
    "/:id",
    readEndpoint(
      sandbox,
      "checkout.session",
      onlyExpand,
      (_params, { state }, path) => getSession(state, path.id ?? "")
    )
  )
  router.get(
    "/:id/line_items",
    readEndpoint(
      sandbox,
      "list:item",
      shape({ optional: lineItemList }),
      (params, { state }, path) => {
        const { id } = getSession(state, path.id ?? "")
        // lines are listed as they were given, not newest first
        const items = [...(state.line_items[id] ?? [])].reverse()
        return paginate(items, params, `/v1/checkout/sessions/${id}/line_items`)
      }
    )
  )
  router.post(
    "/:id/expire",
    writeEndpoint(
      sandbox,
      "checkout.session",
      onlyExpand,
      (_params, world, path) =>
        expireSession(getSession(world.state, path.id ?? ""), world)
    )
  )
  return router
}
