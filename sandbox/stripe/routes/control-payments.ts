import { Router } from "express"

import { expireAuthorization } from "../domain/cancel-intent"
import { getIntentOf, getSession } from "../domain/lookups"
import type { Sandbox } from "../sandbox"
import { conflict } from "./conflict"

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
  return router
}
