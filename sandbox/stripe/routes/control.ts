import { Router } from "express"

import { booksOf } from "../domain/books"
import { duplicateSession } from "../domain/duplicate-session"
import { getSession } from "../domain/lookups"
import { expireSession } from "../domain/expire-session"
import { settleDebit } from "../domain/pay-by-debit"
import { tamperWithSession } from "../domain/tamper"
import { StripeApiError } from "../http/errors"
import { errorHandler, stripeHeaders } from "../http/respond"
import type { Sandbox } from "../sandbox"
import { conflict } from "./conflict"
import {
  faultBody,
  payBody,
  readBody,
  settleBody,
  tamperBody,
} from "./control-bodies"
import { paymentControls } from "./control-payments"
import { webhookControls } from "./control-webhooks"
import { payForTest } from "./pay-for-test"

/** /_sandbox: what tests do instead of a shopper, a bank or the clock. */
export const controlRoutes = (sandbox: Sandbox): Router => {
  const { store, faults } = sandbox
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
  router.post("/sessions/:id/duplicate", (request, response) => {
    const session = getSession(store.state, request.params.id)
    const copy = store.update(() => duplicateSession(session, sandbox.world()))
    response.json({ session: copy })
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
  router.use(webhookControls(sandbox))
  router.get("/faults", (_request, response) => {
    response.json({ faults: faults.list() })
  })
  router.post("/faults", (request, response) => {
    const body = readBody(faultBody, request.body)
    faults.add({
      after: false,
      acts: "before_delay",
      delay_ms: 0,
      times: 1,
      ...body,
      status: body.status ?? (body.delay_ms === undefined ? 500 : null),
    })
    response.json({ faults: faults.list() })
  })
  router.delete("/faults", (_request, response) => {
    faults.clear()
    response.json({ faults: [] })
  })
  router.use(errorHandler)
  return router
}
