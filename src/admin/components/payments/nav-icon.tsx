import { CreditCard } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { createPortal } from "react-dom"

import { usePaymentCounts } from "../../lib/order-payments"

/**
 * The icon of the navigation's entry, which brings the entry's count along.
 *
 * A route's config offers a label and an icon and no count, but the icon is a
 * component inside the entry's link: the count is drawn at that link's end.
 */
export const PaymentsNavIcon = () => {
  const [icon, setIcon] = useState<HTMLSpanElement | null>(null)
  const [entry, setEntry] = useState<Element | null>(null)
  useEffect(() => setEntry(icon?.closest("a, button") ?? null), [icon])
  const { data } = usePaymentCounts()
  const count = data ? data.attention + data.dead_events : 0

  return (
    <span ref={setIcon}>
      <CreditCard />
      {entry &&
        count > 0 &&
        createPortal(
          <Badge
            size="2xsmall"
            color="red"
            rounded="full"
            className="ml-auto"
            title={`${count} ${count === 1 ? "matter needs" : "matters need"} attention`}
          >
            {count > 99 ? "99+" : count}
          </Badge>,
          entry
        )}
    </span>
  )
}
