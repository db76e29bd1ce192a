import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"

import { AttentionNotes } from "../components/payment/attention-notes"
import { useOrderPayment } from "../lib/order-payment"

/**
 * What staff should look after in an order, at the top of its page: the
 * dashboard appends widgets, but an alarm belongs first.
 */
const OrderAttention = ({ data }: DetailWidgetProps<AdminOrder>) => {
  const attention = useOrderPayment(data.id).data?.order_payment?.attention
  return attention && attention.length > 0 ? (
    <section
      aria-label="Needs attention"
      className="order-first flex flex-col gap-y-3"
    >
      <AttentionNotes orderId={data.id} attention={attention} />
    </section>
  ) : null
}

export const config = defineWidgetConfig({ zone: "order.details.before" })

export default OrderAttention
