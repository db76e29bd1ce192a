import { randomUUID } from "node:crypto"

import Stripe from "stripe"
import { inject } from "vitest"

import { withDatabase } from "../../harness/database"
import { stripeSandbox } from "../../harness/stripe-sandbox"
import { waitUntil } from "../../harness/wait"
import { placedOrder, viewOrder } from "./purchase"

type Signing = { secret?: string; ageSeconds?: number }

/** Stripe's signature of a body, with the shop's secret and now if not told. */
export const signatureOf = (
  body: string,
  { secret = inject("shop").webhookSecret, ageSeconds = 0 }: Signing = {}
): Record<string, string> => ({
  "stripe-signature": Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    timestamp: Math.floor(Date.now() / 1000) - ageSeconds,
  }),
})

/** Posts a body to the shop's webhook as it is; answers the status. */
export const postHook = async (
  body: string,
  headers: Record<string, string> = signatureOf(body),
  { path = "/hooks/payments/stripe", backend = inject("shop").backendUrl } = {}
): Promise<number> => {
  const answer = await fetch(`${backend}${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  })
  await answer.arrayBuffer()
  return answer.status
}

/** An event of Stripe's about an object, with an id of its own. */
export const stripeEvent = (type: string, object: object, change = {}) => ({
  id: `evt_${randomUUID()}`,
  object: "event",
  type,
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  data: { object },
  ...change,
})

/** A row of the inbox, as the database holds it. */
export type InboxRow = {
  id: string
  type: string
  status: string
  detail: string | null
  attempts: number
  order_id: string | null
  applied_at: Date | null
}

const COLUMNS = "id, type, status, detail, attempts, order_id, applied_at"

/** The inbox's rows of one event: one, or none. */
export const inboxRows = (eventId: string): Promise<InboxRow[]> =>
  withDatabase(async (db) => {
    const { rows } = await db.query<InboxRow>(
      `select ${COLUMNS} from payment_event where event_id = $1`,
      [eventId]
    )
    return rows
  })

/** Waits until an event has this status in the inbox. */
export const untilStatus = (
  eventId: string,
  status: string
): Promise<InboxRow> =>
  waitUntil(
    async () => {
      const [row] = await inboxRows(eventId)
      return row?.status === status ? row : null
    },
    { timeoutMs: 40_000, what: `event ${eventId} to be ${status}` }
  )

/** Any event makes the inbox look for what is due; answers this one's id. */
export const nudge = async (): Promise<string> => {
  const event = stripeEvent("customer.created", { id: "cus_1" })
  const status = await postHook(JSON.stringify(event))
  if (status !== 200) {
    throw new Error(`The webhook answered ${status}`)
  }
  return event.id
}

/** A placed order, with the page to pay it on. */
export type Payable = Awaited<ReturnType<typeof placedOrder>>

/** Pays an order at Stripe; answers the event that the shop is to be sent. */
export const payAtStripe = async (order: Payable) => {
  const sandbox = stripeSandbox()
  await sandbox.pay(order.redirect_url)
  const event = await sandbox.eventOf(
    order.session,
    "checkout.session.completed"
  )
  return { order, event, body: JSON.stringify(event.body) }
}

/** An order that is paid at Stripe, which has not told the shop yet. */
export const paidAtStripe = async () => payAtStripe(await placedOrder())

/** Waits until the shop counts an order as paid. */
export const untilPaid = (order: Payable) =>
  waitUntil(
    async () => (await viewOrder(order.order_token)).payment_state === "paid",
    { timeoutMs: 30_000, what: "the order to be paid" }
  )

/** What {@link orderFacts} answers for an order that was paid once. */
export const PAID_ONCE = {
  orders: 1,
  captured: 1,
  captures: 1,
  transactions: 1,
}

/** How often money was booked for an order, and orders made of its cart. */
export const orderFacts = (order: Payable) =>
  withDatabase(async (db) => {
    const { rows } = await db.query(
      `select
         (select count(*)::int from order_cart oc
            where oc.cart_id = $2) as orders,
         (select count(*)::int from payment_entry pe
            where pe.order_id = o.id and pe.kind = 'captured') as captured,
         (select count(*)::int from capture c
            join payment p on p.id = c.payment_id
            join order_payment_collection opc
              on opc.payment_collection_id = p.payment_collection_id
            where opc.order_id = o.id) as captures,
         (select count(*)::int from order_transaction ot
            where ot.order_id = o.id) as transactions
       from "order" o where o.display_id = $1`,
      [order.display_id, order.cart.id]
    )
    return rows[0]
  })
