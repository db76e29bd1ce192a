import { payOrder } from "@/actions/pay-order"
import { Notice } from "@/components/ui/notice"
import type { PlacedOrder } from "@/lib/dto/placed-order"
import { formatMoney } from "@/lib/money"
import { isUnsettled, paymentWords } from "@/lib/order/payment-words"
import { AutoRefresh } from "./auto-refresh"

type Props = { order: PlacedOrder; token: string; hasTurnedBack: boolean }

/** How far the order is, and what can be done about it. */
export function OrderStatus({ order, token, hasTurnedBack }: Props) {
  const words = paymentWords(order.paymentState)
  const isPending = order.paymentState === "pending"
  const { totals } = order
  return (
    <div className="space-y-5">
      <div role="status" className="space-y-4">
        <h1 className="text-title">{words.title}</h1>
        {hasTurnedBack && isPending ? (
          <Notice tone="plain">
            You left the payment page, and nothing was charged. Your order is
            kept: you can pay whenever you are ready.
          </Notice>
        ) : (
          <Notice tone={words.tone}>{words.text}</Notice>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        {order.canPay && (
          <form action={payOrder}>
            <input type="hidden" name="token" value={token} />
            <button type="submit" className="button">
              Pay {formatMoney(totals.total, totals.currencyCode)} now
            </button>
          </form>
        )}
        {order.invoiceNumber && (
          <a
            href={`/order/${encodeURIComponent(token)}/invoice`}
            className="button-quiet"
            download
          >
            Download invoice {order.invoiceNumber}
          </a>
        )}
      </div>
      {isUnsettled(order) && (
        <>
          <AutoRefresh />
          <noscript>
            <p className="text-sm text-ink-soft">
              Reload this page to see whether anything has changed.
            </p>
          </noscript>
        </>
      )}
    </div>
  )
}
