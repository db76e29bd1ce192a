import { LineDiscount } from "@/components/cart/line-discount"
import { LineThumb } from "@/components/cart/line-thumb"
import { LineTitle } from "@/components/cart/line-title"
import { TotalsList } from "@/components/cart/totals-list"
import { formatDate } from "@/lib/dates"
import type { PlacedOrder } from "@/lib/dto/placed-order"
import { formatMoney } from "@/lib/money"
import { paymentWords } from "@/lib/order/payment-words"

/** The shopper's own stub: what was ordered and what it comes to. */
export function OrderStub({ order }: { order: PlacedOrder }) {
  return (
    <section aria-labelledby="order" className="counterfoil">
      <div className="flex flex-wrap items-start justify-between gap-4 px-5 pt-5">
        <div>
          <h2 id="order" className="text-heading">
            Order {order.displayId}
          </h2>
          <p className="text-sm text-ink-soft">{formatDate(order.createdAt)}</p>
        </div>
        <p className={`stamp stamp-${order.paymentState}`}>
          {paymentWords(order).stamp}
        </p>
      </div>
      <ul className="divide-y divide-rule px-5 py-2">
        {order.items.map((item) => (
          <li key={item.id} className="flex gap-4 py-4">
            <LineThumb src={item.thumbnail} />
            <div className="flex-1">
              <h3 className="font-sans text-base leading-snug font-medium tracking-normal">
                <LineTitle {...item} />
              </h3>
              <p className="figures mt-1 text-sm text-ink-soft">
                {item.quantity} ×{" "}
                {formatMoney(item.unitPrice, order.currencyCode)}
              </p>
              <LineDiscount line={item} currencyCode={order.currencyCode} />
            </div>
            <p className="figures font-medium">
              {formatMoney(item.total, order.currencyCode)}
            </p>
          </li>
        ))}
      </ul>
      <hr className="perforation" />
      <div className="p-5">
        <TotalsList
          totals={order.totals}
          coupons={order.couponTitles}
          shippingName={order.shippingName}
        />
      </div>
    </section>
  )
}
