import { expireAuthorization } from "./domain/cancel-intent"
import { expireSession } from "./domain/expire-session"
import { getIntent, getRefund, getSession } from "./domain/lookups"
import { settleDebit } from "./domain/pay-by-debit"
import { settleRefund } from "./domain/settle-refund"
import type { Sandbox } from "./sandbox"
import type { SandboxState } from "./state"
import type { DeepReadonly, Store } from "./store/store"
import type { World } from "./world"

const TICK_MS = 100

type View = DeepReadonly<SandboxState>

/** One thing that time brings, to the entries that wait for it. */
interface Awaited {
  /** The ids of what waits. */
  waiting: ReadonlySet<string>
  /** When its time has come, in milliseconds; Infinity = never. */
  dueAt(id: string, view: View): number
  happen(id: string, world: World): void
}

const NEVER = Infinity

const ofSession = (store: Store): Awaited => ({
  waiting: store.index("sessions", ({ status }) => status === "open"),
  dueAt(id, { sessions }) {
    const session = sessions[id]
    return session?.status === "open" ? session.expires_at * 1000 : NEVER
  },
  happen(id, world) {
    expireSession(getSession(world.state, id), world)
  },
})

const ofAuthorization = (store: Store): Awaited => ({
  waiting: store.index(
    "payment_intents",
    ({ status }) => status === "requires_capture"
  ),
  dueAt(id, { payment_intents, charges }) {
    const charge = charges[payment_intents[id]?.latest_charge ?? ""]
    const end = charge?.payment_method_details.card?.capture_before
    return (end ?? NEVER) * 1000
  },
  happen(id, world) {
    expireAuthorization(getIntent(world.state, id), world)
  },
})

const ofDebit = (store: Store): Awaited => ({
  waiting: store.index("checkouts", ({ debit }) => debit !== null),
  dueAt: (id, { checkouts }) => checkouts[id]?.debit?.due_at_ms ?? NEVER,
  happen(id, world) {
    const debit = world.state.checkouts[id]?.debit
    if (debit) {
      settleDebit(getSession(world.state, id), debit.outcome, world)
    }
  },
})

const ofRefund = (store: Store): Awaited => ({
  waiting: store.index("pending_refunds", () => true),
  dueAt: (id, { pending_refunds }) => pending_refunds[id]?.due_at_ms ?? NEVER,
  happen(id, world) {
    const pending = world.state.pending_refunds[id]
    if (pending) {
      settleRefund(getRefund(world.state, id), pending.outcome, world)
    }
  },
})

const applyTime = (awaited: Awaited[], sandbox: Sandbox): void => {
  const world = sandbox.world()
  const { view } = sandbox.store
  const due = awaited.flatMap(({ waiting, dueAt, happen }) =>
    [...waiting]
      .filter((id) => dueAt(id, view) <= world.nowMs())
      .map((id) => () => happen(id, world))
  )
  if (due.length > 0) {
    sandbox.store.update(() => due.forEach((happen) => happen()))
  }
}

/**
 * Lets time pass in a sandbox: in one short tick, sessions and authorizations
 * end, banks answer debits and refunds, events are sent. So whatever was due
 * before a restart happens after it.
 *
 * @returns a function that stops it.
 */
export const startScheduler = (sandbox: Sandbox): (() => void) => {
  const awaited = [ofSession, ofAuthorization, ofDebit, ofRefund].map((of) =>
    of(sandbox.store)
  )
  const timer = setInterval(() => {
    applyTime(awaited, sandbox)
    sandbox.dispatcher.deliverDue()
  }, TICK_MS)
  return () => clearInterval(timer)
}
