import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { STATE_BADGES } from "../lib/payment-words"
import type { PaymentState } from "../lib/payment-types"
import { writeSearch } from "../lib/payments-search"

// Those that somebody may have to act on; the list itself offers all.
const OFFERED: readonly PaymentState[] = [
  "pending",
  "processing",
  "authorized",
  "partially_paid",
  "overpaid",
  "disputed",
]

// The dashboard's own colour for links is too pale on its light ground.
const LINK =
  "txt-small text-ui-fg-subtle hover:text-ui-fg-base underline underline-offset-2"

/** Above core's order list: ways to the list by payment state. */
const OrderListPayments = () => (
  <Container className="order-first flex flex-wrap items-center gap-x-4 gap-y-1 px-6 py-3">
    <Text size="small" className="text-ui-fg-subtle">
      By payment:
    </Text>
    {OFFERED.map((state) => (
      <Link
        key={state}
        to={`/payments?${writeSearch({ state: [state], q: "", page: 0 }).toString()}`}
        className={LINK}
      >
        {STATE_BADGES[state].text}
      </Link>
    ))}
    <Link to="/payments" className={LINK}>
      All
    </Link>
  </Container>
)

export const config = defineWidgetConfig({ zone: "order.list.before" })

export default OrderListPayments
