import { type Request, type RequestHandler, Router } from "express"

import { StripeApiError } from "../http/errors"
import type { EventResource } from "../resources/types"
import type { Sandbox } from "../sandbox"
import { matchesType, NORMAL_MODE } from "../webhooks/mode"
import { signEvent } from "../webhooks/post-event"
import { deliverBody, readBody, signBody, webhooksBody } from "./control-bodies"

const MAX_DELIVERIES = 500

const eventOf = (sandbox: Sandbox, request: Request): EventResource => {
  const id = request.params.id ?? ""
  const event = sandbox.store.state.events[id]
  if (!event) {
    throw new StripeApiError(`No such event: '${id}'`, { status: 404 })
  }
  return event
}

const listEvents =
  ({ store }: Sandbox): RequestHandler =>
  (request, response) => {
    const { type = "*", object } = request.query
    const events = Object.values(store.state.events)
      .filter(
        (event) =>
          matchesType(event.type, String(type)) &&
          (!object || event.data.object.id === object)
      )
      .map((event) => ({
        ...event,
        delivery: store.state.deliveries[event.id],
      }))
    response.json({ events })
  }

const deliver =
  (sandbox: Sandbox): RequestHandler =>
  (request, response, next) => {
    const { times = 1, ...how } = readBody(deliverBody, request.body)
    const { id } = eventOf(sandbox, request)
    sandbox.dispatcher
      .deliverNow(id, Math.min(times, MAX_DELIVERIES), how)
      .then((results) => response.json({ results }))
      .catch(next)
  }

/** Events, and how they reach the webhook endpoint. */
export const webhookControls = (sandbox: Sandbox): Router => {
  const { store, options } = sandbox
  const router = Router()
  router.get("/events", listEvents(sandbox))
  router.post("/events/:id/deliver", deliver(sandbox))
  router.post("/events/:id/sign", (request, response) => {
    const how = readBody(signBody, request.body)
    const event = eventOf(sandbox, request)
    response.json(signEvent(event, options.webhookSecret, how))
  })
  router.post("/webhooks", (request, response) => {
    const change = readBody(webhooksBody, request.body)
    store.update((state) => {
      state.webhooks = { ...state.webhooks, ...change }
    })
    response.json(store.state.webhooks)
  })
  router.delete("/webhooks", (_request, response) => {
    store.update((state) => {
      state.webhooks = { ...NORMAL_MODE }
    })
    response.json(store.state.webhooks)
  })
  return router
}
