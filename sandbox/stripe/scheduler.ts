import { expireAuthorization } from "./domain/cancel-intent"
import { expireSession } from "./domain/expire-session"
import { getIntent, getRefund, getSession } from "./domain/lookups"
import { settleDebit } from "./domain/pay-by-debit"
import { settleRefund } from "./domain/settle-refund"
import type { Sandbox } from "./sandbox"
import type { SandboxState } from "./state"
import type { DeepReadonly } from "./store/store"
import type { World } from "./world"

const TICK_MS = 100

type View = DeepReadonly<SandboxState>
type Due = (world: World) => void

const dueSessions = ({ sessions }: View, now: number): Due[] =>
  Object.values(sessions)
    .filter((session) => session.status === "open" && session.expires_at <= now)
    .map(({ id }) => (world) => {
      expireSession(getSession(world.state, id), world)
    })

const dueAuthorizations = (
  { payment_intents, charges }: View,
  now: number
): Due[] =>
  Object.values(payment_intents)
    .filter((intent) => {
      const charge = charges[intent.latest_charge ?? ""]
      const end = charge?.payment_method_details.card?.capture_before
      return intent.status === "requires_capture" && (end ?? Infinity) <= now
    })
    .map(({ id }) => (world) => {
      expireAuthorization(getIntent(world.state, id), world)
    })

const dueDebits = ({ checkouts }: View, nowMs: number): Due[] =>
  Object.entries(checkouts).flatMap(([id, { debit }]) =>
    debit && debit.due_at_ms <= nowMs
      ? [
          (world: World) => {
            settleDebit(getSession(world.state, id), debit.outcome, world)
          },
        ]
      : []
  )

const dueRefunds = ({ pending_refunds }: View, nowMs: number): Due[] =>
  Object.entries(pending_refunds).flatMap(([id, { due_at_ms, outcome }]) =>
    due_at_ms <= nowMs
      ? [
          (world: World) => {
            settleRefund(getRefund(world.state, id), outcome, world)
          },
        ]
      : []
  )

/**
 * Does what time brings: sessions and authorizations end, banks answer debits
 * and refunds.
 */
export const applyTime = (sandbox: Sandbox): void => {
  const world = sandbox.world()
  const { view } = sandbox.store
  const due = [
    ...dueSessions(view, world.now()),
    ...dueAuthorizations(view, world.now()),
    ...dueDebits(view, world.nowMs()),
    ...dueRefunds(view, world.nowMs()),
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
