import { expireSession } from "./domain/expire-session"
import { settleDebit } from "./domain/pay-by-debit"
import type { Sandbox } from "./sandbox"

const TICK_MS = 100

/** Expires sessions and ends bank debits whose time has come. */
export const applyTime = (sandbox: Sandbox): void => {
  const world = sandbox.world()
  const { sessions, checkouts } = sandbox.store.state
  const over = Object.values(sessions).filter(
    (session) => session.status === "open" && session.expires_at <= world.now()
  )
  const due = Object.values(sessions).flatMap((session) => {
    const debit = checkouts[session.id]?.debit
    return debit && debit.due_at_ms <= world.nowMs() ? [{ session, debit }] : []
  })
  if (over.length === 0 && due.length === 0) {
    return
  }
  sandbox.store.update(() => {
    for (const session of over) {
      expireSession(session, world)
    }
    for (const { session, debit } of due) {
      settleDebit(session, debit.outcome, world)
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
