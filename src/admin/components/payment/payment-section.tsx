import { Text } from "@medusajs/ui"

import { useOrderPayment } from "../../lib/order-payment"
import type { OrderPayment } from "../../lib/payment-types"
import { Failure, Loading, Section } from "../section"
import { PaymentActions } from "./payment-actions"
import { PaymentFacts } from "./payment-facts"
import { PaymentTimeline } from "./payment-timeline"
import { ServiceLink } from "./service-link"
import { StateBadge } from "./state-badge"

const Tracked = (props: { orderId: string; payment: OrderPayment }) => {
  const { orderId, payment } = props
  return (
    <>
      <PaymentFacts payment={payment} />
      <PaymentActions orderId={orderId} payment={payment} />
      {payment.service_url && <ServiceLink url={payment.service_url} />}
      <PaymentTimeline entries={payment.entries} />
    </>
  )
}

/** Where the money of an order stands, how it got there, what can be done. */
export const PaymentSection = ({ orderId }: { orderId: string }) => {
  const { data, isPending, error, refetch } = useOrderPayment(orderId)
  const payment = data?.order_payment
  return (
    <Section
      title="Payment"
      aside={payment && <StateBadge state={payment.state} />}
    >
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      {payment && <Tracked orderId={orderId} payment={payment} />}
      {data && !payment && (
        <Text size="small" className="text-ui-fg-subtle">
          This order was not placed in the shop, so its payment is not tracked
          here.
        </Text>
      )}
    </Section>
  )
}
