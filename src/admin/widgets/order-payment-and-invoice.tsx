import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { Container } from "@medusajs/ui"

import { InvoiceSection } from "../components/invoice-section"
import { PaymentSection } from "../components/payment/payment-section"

/** On an order's page: where its money stands, and its invoice. */
const OrderPaymentAndInvoice = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <Container className="divide-y p-0">
    <PaymentSection orderId={data.id} />
    <InvoiceSection orderId={data.id} />
  </Container>
)

export const config = defineWidgetConfig({
  zone: "order.details.side.before",
})

export default OrderPaymentAndInvoice
