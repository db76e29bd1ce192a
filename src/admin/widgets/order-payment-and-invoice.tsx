import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container } from "@medusajs/ui"

import { InvoiceSection } from "../components/invoice/invoice-section"
import { PaymentSection } from "../components/payment/payment-section"
import { useOrderPayment } from "../lib/order-payment"
import type { OrderPayment } from "../lib/payment-types"
import { useFollowUp } from "../lib/use-follow-up"

type Props = DetailWidgetProps<AdminOrder>

/** What changes whenever core or the payment service does something to it. */
const markOf = ({ data }: Props, payment: OrderPayment | null | undefined) =>
  payment === undefined
    ? null
    : [data.status, data.version, data.updated_at, payment?.state]
        .concat(payment?.entries.map(({ id }) => id) ?? [])
        .join()

/** On an order's page: where its money stands, and its invoice. */
const OrderPaymentAndInvoice = (props: Props) => {
  const { id } = props.data
  const { data: answer } = useOrderPayment(id)
  useFollowUp(id, markOf(props, answer?.order_payment))
  return (
    <Container className="divide-y p-0">
      <PaymentSection orderId={id} />
      <InvoiceSection orderId={id} />
    </Container>
  )
}

export const config = defineWidgetConfig({
  zone: "order.details.side.before",
})

export default OrderPaymentAndInvoice
