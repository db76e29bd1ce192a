import { LocalTime } from "@/components/ui/local-time"
import { Notice } from "@/components/ui/notice"
import type { PlacedOrder } from "@/lib/dto/placed-order"
import type { Note } from "@/lib/order/notes"
import { orderPath } from "@/lib/order/notes"
import { paymentWords } from "@/lib/order/payment-words"
import { LiveOrder } from "./live-order"
import { OrderActions } from "./order-actions"

type Props = {
  order: PlacedOrder
  token: string
  /** What there is to say besides, such as what could not be done. */
  notes: Note[]
  /** Seconds after which a page without scripts looks again; null never. */
  lookAgain: number | null
}

/** How far the order is, and what can be done about it. */
export function OrderStatus({ order, token, notes, lookAgain }: Props) {
  const words = paymentWords(order)
  return (
    <div className="space-y-5">
      <div role="status" className="space-y-4">
        <h1 id="order-title" tabIndex={-1} className="text-title">
          {words.title}
        </h1>
        {notes.map((note) => (
          <Notice key={note.text} tone={note.tone}>
            {note.text}
          </Notice>
        ))}
        <Notice tone={words.tone}>{words.text}</Notice>
      </div>
      {order.holdUntil &&
        (order.canPay || order.paymentState === "processing") && (
          <p>
            We keep the goods for you until <LocalTime iso={order.holdUntil} />.
          </p>
        )}
      <OrderActions order={order} token={token} />
      <LiveOrder
        address={orderPath(token)}
        pulse={order.pulse}
        headingId="order-title"
      />
      {lookAgain !== null && (
        <noscript>
          <meta httpEquiv="refresh" content={String(lookAgain)} />
          <p className="text-sm text-ink-soft">
            This page looks every {lookAgain} seconds whether anything has
            changed.
          </p>
        </noscript>
      )}
    </div>
  )
}
