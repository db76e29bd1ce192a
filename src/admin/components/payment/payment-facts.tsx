import { formatMinorUnits } from "../../../shared/money"
import type { OrderPayment } from "../../lib/payment-types"
import { timeWords } from "../../lib/when"
import { Row } from "../section"

const HOLDS = ["pending", "processing", "failed"]

/** The amounts of an order's payment; those that are nothing are left out. */
export const PaymentFacts = ({ payment }: { payment: OrderPayment }) => {
  const amounts: [string, number, boolean][] = [
    ["Total", payment.total_minor, true],
    ["Received", payment.received_minor, true],
    ["Refunded", payment.refunded_minor, payment.refunded_minor > 0],
    ["Held", payment.authorized_minor, payment.authorized_minor > 0],
    ["Due", payment.due_minor, payment.due_minor > 0],
  ]
  const isHeld = payment.hold_until && HOLDS.includes(payment.state)
  return (
    <div className="flex flex-col gap-y-1">
      {amounts
        .filter(([, , isShown]) => isShown)
        .map(([name, minor]) => (
          <Row key={name} name={name}>
            {formatMinorUnits(minor, payment.currency_code)}
          </Row>
        ))}
      {payment.paid_at && (
        <Row name="Paid on">{timeWords(payment.paid_at)}</Row>
      )}
      {isHeld && payment.hold_until && (
        <Row name="Goods kept until">{timeWords(payment.hold_until)}</Row>
      )}
    </div>
  )
}
