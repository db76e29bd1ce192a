import { Alert, Button, Text } from "@medusajs/ui"

import { formatMinorUnits } from "../../../shared/money"
import { useAcknowledge } from "../../lib/order-payment"
import { ATTENTION_WORDS } from "../../lib/payment-words"
import type { Attention } from "../../lib/payment-types"
import { ServiceLink } from "./service-link"

/** Tells the server that a matter was looked after. */
export const HandledButton = (props: { orderId: string; entryId: string }) => {
  const { mutate, isPending, error } = useAcknowledge(props.orderId)
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        isLoading={isPending}
        onClick={() => mutate({ entry_id: props.entryId })}
      >
        Mark as handled
      </Button>
      {error && (
        <Text size="small" className="text-ui-fg-error" role="alert">
          {error.message}
        </Text>
      )}
    </>
  )
}

const Note = (props: { orderId: string; matter: Attention }) => {
  const { code, amount_minor, currency_code, entry_id, service_url } =
    props.matter
  const { matter, todo } = ATTENTION_WORDS[code]
  return (
    <Alert variant="warning">
      <div className="flex flex-col items-start gap-y-2">
        <Text size="small" weight="plus">
          {matter} {formatMinorUnits(amount_minor, currency_code)}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {todo}
        </Text>
        {service_url && <ServiceLink url={service_url} />}
        {entry_id && (
          <HandledButton orderId={props.orderId} entryId={entry_id} />
        )}
      </div>
    </Alert>
  )
}

/** What staff should look after in an order, and what to do about it. */
export const AttentionNotes = (props: {
  orderId: string
  attention: Attention[]
}) =>
  props.attention.map((matter) => (
    <Note
      key={`${matter.code} ${matter.reference} ${matter.external_id}`}
      orderId={props.orderId}
      matter={matter}
    />
  ))
