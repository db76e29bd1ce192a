import { StatusBadge, Text } from "@medusajs/ui"

import { formatMinorUnits } from "../../shared/money"
import { useOrderPayment, type OrderPayment } from "../lib/order-payment"
import { Failure, Loading, Row, Section } from "./section"

type Badge = {
  color: "green" | "orange" | "blue" | "red" | "grey"
  text: string
}

const BADGES: Record<string, Badge> = {
  pending: { color: "orange", text: "Awaiting payment" },
  processing: { color: "blue", text: "On its way" },
  paid: { color: "green", text: "Paid" },
  failed: { color: "red", text: "Failed" },
  review: { color: "red", text: "Needs review" },
}

// The ledger's reasons for money that does not fit the order.
const FLAGS: Record<string, string> = {
  amount_differs: "Another amount than the order's total was paid.",
  currency_differs: "Money in another currency was paid.",
  foreign_order: "A payment that belongs to another order arrived.",
  order_canceled: "Money arrived after the order was canceled.",
}

const Facts = ({ payment }: { payment: OrderPayment }) => {
  const money = (minor: number) =>
    formatMinorUnits(minor, payment.currency_code)
  return (
    <>
      <Row name="Total">{money(payment.total_minor)}</Row>
      <Row name="Received">{money(payment.received_minor)}</Row>
      {payment.paid_at && (
        <Row name="Paid on">{new Date(payment.paid_at).toLocaleString()}</Row>
      )}
      {payment.attention.map(({ code }) => (
        <Text key={code} size="small" className="text-ui-fg-error" role="alert">
          {FLAGS[code] ?? `Flagged: ${code}.`} Check the payment before
          shipping.
        </Text>
      ))}
    </>
  )
}

/** Where the money of an order stands. */
export const PaymentSection = ({ orderId }: { orderId: string }) => {
  const { data, isPending, error, refetch } = useOrderPayment(orderId)
  const payment = data?.order_payment
  const badge = payment && BADGES[payment.state]
  return (
    <Section
      title="Payment"
      aside={
        badge && <StatusBadge color={badge.color}>{badge.text}</StatusBadge>
      }
    >
      {isPending && <Loading />}
      {error && (
        <Failure message={error.message} onRetry={() => void refetch()} />
      )}
      {payment && <Facts payment={payment} />}
      {data && !payment && (
        <Text size="small" className="text-ui-fg-subtle">
          This order was not placed in the shop, so its payment is not tracked
          here.
        </Text>
      )}
    </Section>
  )
}
