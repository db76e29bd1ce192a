import type { PlacedOrder } from "@/lib/dto/placed-order"
import { isOver } from "@/lib/order/what-next"
import { CancelPart } from "./cancel-part"
import { OrderAgainForm } from "./order-again-form"
import { PayForm } from "./pay-form"

type Props = { order: PlacedOrder; token: string }

/** What can be done about an order as it stands. */
export function OrderActions({ order, token }: Props) {
  const invoice = order.documents
    .filter(({ kind, pdf }) => kind === "invoice" && pdf)
    .at(-1)
  return (
    <div className="flex flex-wrap gap-3 empty:hidden">
      {order.canPay && <PayForm order={order} token={token} />}
      {isOver(order) && <OrderAgainForm token={token} />}
      {invoice?.pdf && (
        <a href={invoice.pdf} className="button-quiet">
          Download invoice {invoice.number}
        </a>
      )}
      {order.canCancel && <CancelPart order={order} token={token} />}
    </div>
  )
}
