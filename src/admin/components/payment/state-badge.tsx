import { StatusBadge } from "@medusajs/ui"

import { STATE_BADGES } from "../../lib/payment-words"
import type { PaymentState } from "../../lib/payment-types"

/** A payment state, coloured by what it means for staff. */
export const StateBadge = ({ state }: { state: PaymentState }) => {
  const { color, text } = STATE_BADGES[state]
  return <StatusBadge color={color}>{text}</StatusBadge>
}
