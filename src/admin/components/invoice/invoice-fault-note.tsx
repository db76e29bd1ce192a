import { Button, Text } from "@medusajs/ui"

import { useIssueInvoice, type InvoiceFault } from "../../lib/invoice"
import { invoiceFaultWords } from "../../lib/invoice-fault-words"
import { timeWords } from "../../lib/when"
import { SettingsLink } from "./settings-link"

/** Why a document or its PDF is missing, what to do, and a new try. */
export const InvoiceFaultNote = (props: {
  orderId: string
  fault: InvoiceFault
}) => {
  const { code, detail, next_attempt_at } = props.fault
  const { title, cure, isInSettings } = invoiceFaultWords(code)
  const { mutate, isPending, error } = useIssueInvoice(props.orderId)
  return (
    <div role="alert" className="flex flex-col gap-y-1">
      <Text size="small" weight="plus" className="text-ui-fg-error">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {error?.message ?? detail}
      </Text>
      <Text size="small">
        {cure} {isInSettings && <SettingsLink />}
      </Text>
      <div className="flex flex-wrap items-center justify-between gap-2 pt-1">
        <Button
          size="small"
          variant="secondary"
          isLoading={isPending}
          onClick={() => mutate()}
        >
          Try again now
        </Button>
        <Text size="small" className="text-ui-fg-subtle">
          by itself: {timeWords(next_attempt_at)}
        </Text>
      </div>
    </div>
  )
}
