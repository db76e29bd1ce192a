import { expireAuthorization } from "./domain/cancel-intent"
import { expireSession } from "./domain/expire-session"
import { settleDebit } from "./domain/pay-by-debit"
import type { Sandbox } from "./sandbox"

const TICK_MS = 100

/** Expires sessions and authorizations, ends bank debits: in due time. */
export const applyTime = (sandbox: Sandbox): void => {
  const world = sandbox.world()
  const { sessions, checkouts, payment_intents, charges } = sandbox.store.state
  const over = Object.values(sessions).filter(
    (session) => session.status === "open" && session.expires_at <= world.now()
  )
  const due = Object.values(sessions).flatMap((session) => {
    const debit = checkouts[session.id]?.debit
    return debit && debit.due_at_ms <= world.nowMs() ? [{ session, debit }] : []
  })
  const lapsed = Object.values(payment_intents).filter((intent) => {
    const details =
      charges[intent.latest_charge ?? ""]?.payment_method_details.card
    return (
      intent.status === "requires_capture" &&
      (details?.capture_before ?? Infinity) <= world.now()
    )
  })
  if (over.length === 0 && due.length === 0 && lapsed.length === 0) {
    return
  }
  sandbox.store.update(() => {
    for (const session of over) {
      expireSession(session, world)
    }
    for (const { session, debit } of due) {
      settleDebit(session, debit.outcome, world)
    }
    for (const intent of lapsed) {
      expireAuthorization(intent, world)
    }
  })
}

/**
 * Lets time pass in a sandbox: one short tick for sessions, debits and
 * deliveries, so that whatever was due before a restart happens after it.
 *
 * @returns a function that stops it.
 */
export const startScheduler = (sandbox: Sandbox): (() => void) => {
  const timer = setInterval(() => {
    applyTime(sandbox)
    sandbox.dispatcher.deliverDue()
  }, TICK_MS)
  return () => clearInterval(timer)
}
