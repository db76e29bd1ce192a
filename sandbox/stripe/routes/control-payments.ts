import { Router } from "express"

import { expireAuthorization } from "../domain/cancel-intent"
import {
  getCharge,
  getIntentOf,
  getRefund,
  getSession,
} from "../domain/lookups"
import { refundCharge } from "../domain/refund-charge"
import { settleRefund } from "../domain/settle-refund"
import type { Sandbox } from "../sandbox"
import { conflict } from "./conflict"
import { readBody, refundBody, settleRefundBody } from "./control-bodies"

/** What banks, time and staff at the Dashboard do to a session's payment. */
export const paymentControls = (sandbox: Sandbox): Router => {
  const { store } = sandbox
  const router = Router()
  router.post("/sessions/:id/expire-authorization", (request, response) => {
    const session = getSession(store.state, request.params.id)
    const intent = getIntentOf(store.state, session)
    if (!store.update(() => expireAuthorization(intent, sandbox.world()))) {
      throw conflict(`No money is held: the intent is ${intent.status}.`)
    }
    response.json({ session, payment_intent: intent })
  })
  router.post("/sessions/:id/refund", (request, response) => {
    const body = readBody(refundBody, request.body)
    const session = getSession(store.state, request.params.id)
    const intent = getIntentOf(store.state, session)
    const charge = getCharge(store.state, intent.latest_charge ?? "")
    const refund = store.update(() =>
      refundCharge(charge, body, sandbox.world())
    )
    response.json({ refund })
  })
  router.post("/refunds/:id/settle", (request, response) => {
    const body = readBody(settleRefundBody, request.body)
    const refund = getRefund(store.state, request.params.id)
    const settled = store.update(() =>
      settleRefund(refund, body.outcome, sandbox.world(), body.failure_reason)
    )
    if (!settled) {
      throw conflict(`The refund is ${refund.status}; nothing more happens.`)
    }
    response.json({ refund })
  })
  return router
}
