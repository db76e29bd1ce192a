import { type RequestHandler, Router } from "express"

import { booksOf } from "../domain/books"
import { getSession } from "../domain/lookups"
import { expireSession } from "../domain/expire-session"
import { settleDebit } from "../domain/pay-by-debit"
import { tamperWithSession } from "../domain/tamper"
import { StripeApiError } from "../http/errors"
import type { Fault } from "../http/faults"
import { errorHandler, stripeHeaders } from "../http/respond"
import type { Sandbox } from "../sandbox"
import { conflict } from "./conflict"
import {
  deliverBody,
  faultBody,
  payBody,
  readBody,
  settleBody,
  tamperBody,
  webhooksBody,
} from "./control-bodies"
import { paymentControls } from "./control-payments"
import { payForTest } from "./pay-for-test"

const MAX_DELIVERIES = 500

const deliver =
  (sandbox: Sandbox): RequestHandler =>
  (request, response, next) => {
    const { times = 1 } = readBody(deliverBody, request.body)
    const id = request.params.id ?? ""
    if (!sandbox.store.state.events[id]) {
      throw new StripeApiError(`No such event: '${id}'`, { status: 404 })
    }
    sandbox.dispatcher
      .deliverNow(id, Math.min(times, MAX_DELIVERIES))
      .then((results) => response.json({ results }))
      .catch(next)
  }

/** /_sandbox: what tests do instead of a shopper, a bank or the clock. */
export const controlRoutes = (sandbox: Sandbox, faults: Fault[]): Router => {
  const { store } = sandbox
  const router = Router()
  router.use(stripeHeaders)
  router.get("/health", (_request, response) => {
    response.json({ status: "ok", service: "stripe-sandbox" })
  })
  router.get("/state", (_request, response) => {
    response.json(store.state)
  })
  router.get("/charges", (_request, response) => {
    response.json({ charges: Object.values(store.state.charges) })
  })
  router.get("/orders", (_request, response) => {
    response.json({ orders: booksOf(store.state) })
  })
  router.get("/orders/:reference", (request, response) => {
    const [order] = booksOf(store.state, request.params.reference)
    if (!order) {
      throw new StripeApiError("No session was made for it.", { status: 404 })
    }
    response.json({ order })
  })
  router.get("/events", (_request, response) => {
    const events = Object.values(store.state.events).map((event) => ({
      ...event,
      delivery: store.state.deliveries[event.id],
    }))
    response.json({ events })
  })
  router.post("/sessions/:id/pay", (request, response) => {
    const body = readBody(payBody, request.body)
    const session = getSession(store.state, request.params.id)
    const result = store.update(() =>
      payForTest(session, body, sandbox.world())
    )
    if (result.kind === "closed") {
      throw conflict(`The session is ${session.status}.`)
    }
    response.json({ result, session })
  })
  router.post("/sessions/:id/expire", (request, response) => {
    const session = getSession(store.state, request.params.id)
    store.update(() => expireSession(session, sandbox.world()))
    response.json({ session })
  })
  router.post("/sessions/:id/tamper", (request, response) => {
    const body = readBody(tamperBody, request.body)
    const session = getSession(store.state, request.params.id)
    store.update((state) => tamperWithSession(session, body, state))
    response.json({ session })
  })
  router.post("/debits/settle", (request, response) => {
    const body = readBody(settleBody, request.body)
    const session = getSession(store.state, body.session)
    const settled = store.update(() =>
      settleDebit(session, body.outcome, sandbox.world())
    )
    if (!settled) {
      throw conflict("No bank debit is under way for this session.")
    }
    response.json({ session })
  })
  router.use(paymentControls(sandbox))
  router.post("/events/:id/deliver", deliver(sandbox))
  router.post("/webhooks", (request, response) => {
    const { enabled } = readBody(webhooksBody, request.body)
    store.update((state) => {
      state.webhooks_enabled = enabled
    })
    response.json({ enabled })
  })
  router.post("/faults", (request, response) => {
    const body = readBody(faultBody, request.body)
    faults.push({ status: 500, after: false, times: 1, ...body })
    response.json({ faults })
  })
  router.delete("/faults", (_request, response) => {
    faults.length = 0
    response.json({ faults })
  })
  router.use(errorHandler)
  return router
}
