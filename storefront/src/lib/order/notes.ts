import type { PlacedOrder } from "@/lib/dto/placed-order"
import { isOver } from "./what-next"

/** What an action could not do; it stands in the address of the page. */
const NAMES = [
  "pay-unavailable",
  "cancel-paid",
  "cancel-under-way",
  "cancel-shipped",
  "cancel-failed",
  "again-failed",
] as const

export type NoteName = (typeof NAMES)[number]

/** Reads a note's name out of an address; anything else is null. */
export function readNote(value: string): NoteName | null {
  return NAMES.find((name) => name === value) ?? null
}

/** The address of an order's page, with a note if there is something to say. */
export function orderPath(token: string, note?: NoteName): string {
  return `/order/${encodeURIComponent(token)}${note ? `?note=${note}` : ""}`
}

/** Something to say on an order's page besides where the payment stands. */
export type Note = { tone: "plain" | "bad"; text: string }

type NotedOrder = Pick<
  PlacedOrder,
  "paymentState" | "canPay" | "canCancel" | "cancelReason"
>

// An address is kept and opened again: what it says holds only as long as the
// order stands so that it can be true.
const SAID: Record<NoteName, Note & { holds: (order: NotedOrder) => boolean }> =
  {
    "pay-unavailable": {
      tone: "bad",
      text: "The payment service does not answer just now. Your order is safe, and nothing was charged; please try again in a moment.",
      holds: ({ canPay }) => canPay,
    },
    "cancel-paid": {
      tone: "plain",
      text: "Your payment arrived just before, so the order was not cancelled. If you no longer want the goods, reply to any of our e-mails about this order.",
      holds: ({ canCancel, cancelReason }) => !canCancel && !cancelReason,
    },
    "cancel-under-way": {
      tone: "plain",
      text: "A payment for this order is under way, so it was not cancelled. This page tells what comes of it.",
      holds: ({ paymentState, canCancel }) =>
        canCancel || paymentState === "processing",
    },
    "cancel-shipped": {
      tone: "plain",
      text: "Your order is on its way to you already, so it was not cancelled.",
      holds: ({ cancelReason }) => !cancelReason,
    },
    "cancel-failed": {
      tone: "bad",
      text: "The order could not be cancelled just now, and nothing has changed. Please try again in a moment.",
      holds: ({ canCancel }) => canCancel,
    },
    "again-failed": {
      tone: "bad",
      text: "Your cart could not be filled just now. Please try again in a moment.",
      holds: isOver,
    },
  }

const TURNED_BACK: Note = {
  tone: "plain",
  text: "You left the payment page, and nothing was charged. Your order is kept: you can pay whenever you are ready.",
}

const NOT_ASKED: Note = {
  tone: "plain",
  text: "The payment service does not answer just now, so this is what we knew last. If you have just paid, you need not pay again: this page tells as soon as we know.",
}

/** All that there is to say on this visit of an order's page. */
export function orderNotes(
  order: NotedOrder,
  visit: {
    note: NoteName | null
    /** From the payment page, without having paid. */
    hasTurnedBack: boolean
    /** Whether the payment service, if it was asked, has answered. */
    isAnswered: boolean
  }
): Note[] {
  const said = visit.note && SAID[visit.note]
  return [
    ...(said?.holds(order) ? [{ tone: said.tone, text: said.text }] : []),
    ...(visit.hasTurnedBack && order.canPay ? [TURNED_BACK] : []),
    ...(!visit.isAnswered && order.canPay ? [NOT_ASKED] : []),
  ]
}
