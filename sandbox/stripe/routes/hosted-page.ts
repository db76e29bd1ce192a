import { type Response, Router, urlencoded } from "express"

import { getCheckout } from "../domain/lookups"
import { authenticateCard, type PayResult } from "../domain/pay-by-card"
import { authenticatePage } from "../pages/authenticate-page"
import {
  type CheckoutForm,
  checkoutPage,
  EMPTY_FORM,
} from "../pages/checkout-page"
import { closedPage, unknownPage } from "../pages/closed-page"
import type { IntentStatus, SessionResource } from "../resources/types"
import type { Sandbox } from "../sandbox"
import { payFromForm } from "./pay-from-form"
import { asText, sendPage } from "./send-page"

const FIELD_OF_CODE: Record<string, string> = {
  expired_card: "expiry",
  incorrect_cvc: "cvc",
}

const successUrlOf = (session: SessionResource): string =>
  session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id)

const declinedForm = (
  values: Record<string, string>,
  result: { code: string; message: string }
): CheckoutForm => {
  const field = FIELD_OF_CODE[result.code]
  return {
    values,
    errors: field ? { [field]: result.message } : {},
    alert: result.message,
  }
}

/** /pay: the page that a shopper is sent to, and its forms. */
export const hostedPageRoutes = (sandbox: Sandbox): Router => {
  const { state } = sandbox.store
  const router = Router()
  router.use(urlencoded({ extended: false, limit: "20kb" }))

  const show = (
    response: Response,
    session: SessionResource,
    form: CheckoutForm = EMPTY_FORM
  ): void => {
    const page = checkoutPage(
      session,
      state.line_items[session.id] ?? [],
      getCheckout(state, session.id),
      form
    )
    sendPage(response, form.alert || form !== EMPTY_FORM ? 422 : 200, page)
  }

  const answer = (
    response: Response,
    session: SessionResource,
    result: PayResult,
    values: Record<string, string>
  ): void => {
    if (result.kind === "authenticate") {
      response.redirect(303, `/pay/${session.id}/authenticate`)
    } else if (result.kind === "declined") {
      show(response, session, declinedForm(values, result))
    } else if (session.status === "complete") {
      response.redirect(303, successUrlOf(session))
    } else {
      response.redirect(303, `/pay/${session.id}`)
    }
  }

  const intentStatus = (session: SessionResource): IntentStatus | null =>
    state.payment_intents[session.payment_intent ?? ""]?.status ?? null

  router.use("/:id", (request, response, next) => {
    const session = state.sessions[request.params.id]
    if (!session) {
      sendPage(response, 404, unknownPage())
      return
    }
    response.locals.session = session
    next()
  })
  router.get("/:id", (_request, response) => {
    const session = response.locals.session as SessionResource
    if (session.status === "open") {
      show(response, session)
    } else {
      sendPage(
        response,
        200,
        closedPage(session, successUrlOf(session), intentStatus(session))
      )
    }
  })
  router.post("/:id", (request, response) => {
    const session = response.locals.session as SessionResource
    const values = asText(request.body)
    const paid = sandbox.store.update(() =>
      payFromForm(session, values, sandbox.world())
    )
    if ("errors" in paid) {
      show(response, session, { values, errors: paid.errors, alert: null })
    } else {
      answer(response, session, paid, values)
    }
  })
  router.get("/:id/authenticate", (_request, response) => {
    const session = response.locals.session as SessionResource
    const card = getCheckout(state, session.id).authenticating
    if (session.status === "open" && card) {
      sendPage(response, 200, authenticatePage(session, card))
    } else {
      response.redirect(303, `/pay/${session.id}`)
    }
  })
  router.post("/:id/authenticate", (request, response) => {
    const session = response.locals.session as SessionResource
    const values = asText(request.body)
    const outcome = values.outcome === "complete" ? "complete" : "fail"
    const result = sandbox.store.update(() =>
      authenticateCard(session, outcome, sandbox.world())
    )
    answer(response, session, result, {})
  })
  return router
}
