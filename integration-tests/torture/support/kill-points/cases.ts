import {
  after,
  cancel,
  debitEnds,
  first,
  payAtService,
  paySecondPage,
  place,
  placeAgain,
  runOut,
  sellOut,
  settle,
  settleUntil,
  tellPaid,
  tellSecondPaid,
  untilInvoiced,
} from "./acts"
import {
  casesOf,
  type KillCase,
  type Stage,
  type Transition,
} from "./kill-case"

type WriteOf = Transition["writes"][number]
const write =
  (
    on: "insert" | "update",
    table: string,
    row?: (stage: Stage) => Record<string, unknown>
  ): WriteOf =>
  (stage) => ({ on, table, row: row?.(stage) })

const entry = (kind: string) =>
  write("insert", "payment_entry", ({ orderId }) => ({
    order_id: orderId,
    kind,
  }))
const state = (name: string) =>
  write("update", "order_payment", ({ orderId }) => ({
    order_id: orderId,
    state: name,
  }))
const mail = (on: "insert" | "update", status: string, event: string) =>
  write(on, "mail_message", ({ orderId }) => ({
    subject_id: orderId,
    status,
    event,
  }))
const ofOrder = (on: "insert" | "update", table: string) =>
  write(on, table, ({ orderId }) => ({ order_id: orderId }))
const ofTotal = (on: "insert" | "update", table: string) =>
  write(on, table, ({ total }) => ({ amount: total }))
const use = (on: "insert" | "update", change: Record<string, unknown> = {}) =>
  write(on, "coupon_redemption", ({ coupon }) => ({ code: coupon, ...change }))
const usesShown = write("update", "promotion", ({ coupon }) => ({
  code: coupon,
}))
const orderUpdated = (status: string) =>
  write("update", "order", ({ orderId }) => ({ id: orderId, status }))

const PLACING: readonly WriteOf[] = [
  ofTotal("insert", "payment_collection"),
  write("insert", "cart_payment_collection", ({ cart }) => ({ cart_id: cart })),
  ofTotal("insert", "payment_session"),
  use("insert", { state: "held" }),
  usesShown,
  write("insert", "order", ({ story }) => ({ email: story?.email })),
  write("insert", "order_cart", ({ cart }) => ({ cart_id: cart })),
  write("insert", "order_payment_collection"),
  write("insert", "order_promotion"),
  write("insert", "reservation_item"),
  write("update", "cart", ({ cart }) => ({ id: cart })),
  write("insert", "order_payment", ({ total_minor }) => ({ total_minor })),
  use("update", { state: "held" }),
  write("insert", "live_payment"),
  ofTotal("update", "payment_session"),
]

const placed = first(place)
const paidAtService = first(place, payAtService({ pay: "card" }))
const paid = first(paidAtService, settleUntil("paid"))
const debitWaits = first(
  placed,
  payAtService({ pay: "debit_waits" }),
  settleUntil("processing")
)
const gaveUp = first(debitWaits, runOut, settleUntil("expired"))
const BOOKED = [
  ofTotal("insert", "payment"),
  ofTotal("insert", "capture"),
  ofOrder("insert", "order_transaction"),
]
const RELEASED = [
  orderUpdated("canceled"),
  write("update", "reservation_item"),
  entry("canceled"),
  use("update", { state: "released" }),
  usesShown,
]
const REFUNDED = [
  entry("refund_requested"),
  write("insert", "refund"),
  ofOrder("insert", "order_transaction"),
  entry("refunded"),
]
const invoiced = first(paid, untilInvoiced)
const document = (on: "insert" | "update", kind: string) =>
  write(on, "invoice", ({ orderId }) => ({ order_id: orderId, kind }))
const CREDITED = [
  document("insert", "credit_note"),
  document("update", "credit_note"),
]
const REFUND_CALL = { method: "POST", path: "/v1/refunds" } as const

/** Every kill at a named step, and what must come of it (fault row 17). */
export const killCases: readonly KillCase[] = [
  ...casesOf({
    name: "placing, and trying again",
    prepare: () => Promise.resolve(),
    act: place,
    again: first(placeAgain, payAtService({ pay: "card" })),
    outcomes: ["paid"],
    writes: PLACING,
    calls: [{ method: "POST", path: "/v1/checkout/sessions" }],
  }),
  ...casesOf({
    name: "placing, and giving up",
    prepare: () => Promise.resolve(),
    act: place,
    outcomes: ["expired", "none"],
    writes: PLACING,
  }),
  ...casesOf({
    name: "settling",
    prepare: paidAtService,
    act: settle,
    outcomes: ["paid"],
    writes: [
      ofTotal("update", "payment_session"),
      ...BOOKED,
      ofTotal("update", "payment_collection"),
      entry("captured"),
      state("paid"),
      use("update", { state: "committed" }),
      ofOrder("insert", "invoice"),
      ofOrder("update", "invoice"),
      mail("insert", "queued", "payment-received"),
      mail("update", "sending", "payment-received"),
      mail("update", "sent", "payment-received"),
    ],
    calls: [{ method: "GET", path: "/v1/checkout/sessions/" }],
  }),
  ...casesOf({
    name: "an event",
    prepare: paidAtService,
    act: tellPaid,
    outcomes: ["paid"],
    writes: [
      write("insert", "payment_event"),
      write("update", "payment_event", () => ({ status: "applied" })),
    ],
  }),
  ...casesOf({
    name: "a refund",
    prepare: paid,
    act: after("refund_part"),
    outcomes: ["paid", "partially_refunded"],
    writes: [...REFUNDED, state("partially_refunded")],
    calls: [REFUND_CALL],
  }),
  ...casesOf({
    name: "a refund at the service",
    prepare: first(paid, after("refund_at_service")),
    act: settle,
    outcomes: ["partially_refunded"],
    writes: REFUNDED.slice(1),
  }),
  ...casesOf({
    name: "staff cancel a paid order",
    prepare: paid,
    act: after("staff_cancel"),
    outcomes: ["paid", "refunded"],
    writes: [...REFUNDED, ...RELEASED],
    calls: [REFUND_CALL],
  }),
  ...casesOf({
    name: "the shopper cancels",
    prepare: placed,
    act: cancel,
    outcomes: ["canceled", "expired"],
    writes: [entry("expired"), ...RELEASED, state("canceled")],
    calls: [{ method: "POST", path: "/v1/checkout/sessions/*/expire" }],
  }),
  ...casesOf({
    name: "a debit fails",
    prepare: first(debitWaits, debitEnds("failed")),
    act: settle,
    outcomes: ["failed"],
    writes: [entry("failed"), ...RELEASED],
  }),
  ...casesOf({
    name: "late money, and there is stock",
    prepare: first(gaveUp, debitEnds("succeeded")),
    act: settle,
    outcomes: ["paid"],
    writes: [
      write("insert", "reservation_item"),
      orderUpdated("pending"),
      ...BOOKED,
      entry("revived"),
      use("update", { state: "held" }),
    ],
  }),
  ...casesOf({
    name: "late money, and there is no stock",
    prepare: first(gaveUp, sellOut, debitEnds("succeeded")),
    act: settle,
    outcomes: ["refunded"],
    sellsOut: true,
    // A refund to a bank account arrives some days later.
    writes: [...BOOKED, ...REFUNDED.slice(0, -1)],
    calls: [REFUND_CALL],
  }),
  ...casesOf({
    name: "a second payment",
    prepare: first(paid, paySecondPage),
    act: tellSecondPaid,
    outcomes: ["paid"],
    writes: REFUNDED,
    calls: [REFUND_CALL],
  }),
  ...casesOf({
    name: "an invoice",
    prepare: paidAtService,
    act: settle,
    outcomes: ["paid"],
    writes: [],
    draws: ["invoice"],
  }),
  ...casesOf({
    name: "the credit note of a refund",
    prepare: invoiced,
    act: after("refund_part"),
    outcomes: ["partially_refunded"],
    writes: [...CREDITED, mail("insert", "queued", "order-refunded")],
    draws: ["credit_note"],
  }),
  ...casesOf({
    name: "the credit note of a cancellation",
    prepare: invoiced,
    act: after("staff_cancel"),
    outcomes: ["refunded"],
    writes: [...CREDITED, mail("insert", "queued", "order-canceled")],
    draws: ["credit_note"],
  }),
]
