import { Router } from "express"

import { expireAuthorization } from "../domain/cancel-intent"
import {
  closeDispute,
  openDispute,
  respondToDispute,
} from "../domain/dispute-charge"
import {
  getCharge,
  getDispute,
  getIntentOf,
  getRefund,
  getSession,
} from "../domain/lookups"
import { refundCharge } from "../domain/refund-charge"
import { settleRefund } from "../domain/settle-refund"
import type { ChargeResource } from "../resources/types"
import type { Sandbox } from "../sandbox"
import { conflict } from "./conflict"
import {
  closeDisputeBody,
  disputeBody,
  readBody,
  refundBody,
  settleRefundBody,
} from "./control-bodies"

/** What banks, time and staff at the Dashboard do to a session's payment. */
export const paymentControls = (sandbox: Sandbox): Router => {
  const { store } = sandbox
  const router = Router()
  const chargeOf = (sessionId: string): ChargeResource => {
    const intent = getIntentOf(store.state, getSession(store.state, sessionId))
    return getCharge(store.state, intent.latest_charge ?? "")
  }
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
    const charge = chargeOf(request.params.id)
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
  router.post("/sessions/:id/dispute", (request, response) => {
    const body = readBody(disputeBody, request.body)
    const charge = chargeOf(request.params.id)
    const dispute = store.update(() =>
      openDispute(charge, body, sandbox.world())
    )
    response.json({ dispute })
  })
  router.post("/disputes/:id/respond", (request, response) => {
    const dispute = getDispute(store.state, request.params.id)
    if (!store.update(() => respondToDispute(dispute, sandbox.world()))) {
      throw conflict(`The dispute is ${dispute.status}.`)
    }
    response.json({ dispute })
  })
  router.post("/disputes/:id/close", (request, response) => {
    const { outcome } = readBody(closeDisputeBody, request.body)
    const dispute = getDispute(store.state, request.params.id)
    if (!store.update(() => closeDispute(dispute, outcome, sandbox.world()))) {
      throw conflict(`The dispute is ${dispute.status} already.`)
    }
    response.json({ dispute })
  })
  return router
}
