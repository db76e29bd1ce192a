import { Router, urlencoded } from "express"

import { closeDispute, openDispute } from "../domain/dispute-charge"
import {
  getCharge,
  getDispute,
  getIntent,
  getRefund,
  sessionOfIntent,
} from "../domain/lookups"
import { refundCharge } from "../domain/refund-charge"
import { settleRefund } from "../domain/settle-refund"
import { StripeApiError } from "../http/errors"
import { unknownPage } from "../pages/closed-page"
import { paymentPage, type PaymentView } from "../pages/payment-page"
import type { PaymentIntentResource } from "../resources/types"
import type { Sandbox } from "../sandbox"
import { asText, sendPage } from "./send-page"

/** /dashboard: where a shop's staff see a payment at the service. */
export const dashboardRoutes = (sandbox: Sandbox): Router => {
  const { store } = sandbox
  const { state } = store
  const router = Router()
  router.use(urlencoded({ extended: false, limit: "20kb" }))

  const viewOf = (
    intent: PaymentIntentResource,
    fault: string | null
  ): PaymentView => {
    const isOfIntent = ({ payment_intent }: { payment_intent: string }) =>
      payment_intent === intent.id
    return {
      intent,
      fault,
      order: sessionOfIntent(state, intent.id)?.client_reference_id ?? null,
      charge: state.charges[intent.latest_charge ?? ""] ?? null,
      refunds: Object.values(state.refunds).filter(isOfIntent),
      disputes: Object.values(state.disputes).filter(isOfIntent),
    }
  }

  const perform = (
    intent: PaymentIntentResource,
    { action, id = "" }: Record<string, string>
  ): void => {
    const world = sandbox.world()
    const charge = () => getCharge(state, intent.latest_charge ?? "")
    switch (action) {
      case "refund":
        refundCharge(charge(), {}, world)
        break
      case "dispute":
        openDispute(charge(), { reason: "product_not_received" }, world)
        break
      case "fail_refund":
        settleRefund(getRefund(state, id), "failed", world)
        break
      case "win_dispute":
        closeDispute(getDispute(state, id), "won", world)
        break
      case "lose_dispute":
        closeDispute(getDispute(state, id), "lost", world)
        break
    }
  }

  router.use("/payments/:id", (request, response, next) => {
    const { id } = request.params
    if (!state.payment_intents[id]) {
      sendPage(response, 404, unknownPage())
      return
    }
    next()
  })
  router.get("/payments/:id", (request, response) => {
    const intent = getIntent(state, request.params.id)
    sendPage(response, 200, paymentPage(viewOf(intent, null)))
  })
  router.post("/payments/:id", (request, response) => {
    const intent = getIntent(state, request.params.id)
    try {
      store.update(() => perform(intent, asText(request.body)))
      response.redirect(303, request.originalUrl)
    } catch (error) {
      if (!(error instanceof StripeApiError)) {
        throw error
      }
      sendPage(response, 422, paymentPage(viewOf(intent, error.message)))
    }
  })
  return router
}
