import { expireAuthorization } from "./domain/cancel-intent"
import { expireSession } from "./domain/expire-session"
import { settleDebit } from "./domain/pay-by-debit"
import { settleRefund } from "./domain/settle-refund"
import type { Sandbox } from "./sandbox"
import type { SandboxState } from "./state"
import type { World } from "./world"

const TICK_MS = 100

type Due = (world: World) => void

const dueSessions = ({ sessions }: SandboxState, now: number): Due[] =>
  Object.values(sessions)
    .filter((session) => session.status === "open" && session.expires_at <= now)
    .map((session) => (world) => {
      expireSession(session, world)
    })

const dueAuthorizations = (
  { payment_intents, charges }: SandboxState,
  now: number
): Due[] =>
  Object.values(payment_intents)
    .filter((intent) => {
      const charge = charges[intent.latest_charge ?? ""]
      const end = charge?.payment_method_details.card?.capture_before
      return intent.status === "requires_capture" && (end ?? Infinity) <= now
    })
    .map((intent) => (world) => {
      expireAuthorization(intent, world)
    })

const dueDebits = (
  { sessions, checkouts }: SandboxState,
  nowMs: number
): Due[] =>
  Object.values(sessions).flatMap((session) => {
    const debit = checkouts[session.id]?.debit
    return debit && debit.due_at_ms <= nowMs
      ? [(world: World) => void settleDebit(session, debit.outcome, world)]
      : []
  })

const dueRefunds = (
  { refunds, pending_refunds }: SandboxState,
  nowMs: number
): Due[] =>
  Object.entries(pending_refunds).flatMap(([id, pending]) => {
    const refund = refunds[id]
    return refund && pending.due_at_ms <= nowMs
      ? [(world: World) => void settleRefund(refund, pending.outcome, world)]
      : []
  })

/**
 * Does what time brings: sessions and authorizations end, banks answer debits
 * and refunds.
 */
export const applyTime = (sandbox: Sandbox): void => {
  const world = sandbox.world()
  const { state } = sandbox.store
  const due = [
    ...dueSessions(state, world.now()),
    ...dueAuthorizations(state, world.now()),
    ...dueDebits(state, world.nowMs()),
    ...dueRefunds(state, world.nowMs()),
  ]
  if (due.length > 0) {
    sandbox.store.update(() => due.forEach((happen) => happen(world)))
  }
}

/**
 * Lets time pass in a sandbox: one short tick for sessions, payments and
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
