import { Drawer, Input, Label, Text, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"

import { DrawerActions } from "../drawer-actions"
import { currencyDecimals, fromMinorUnits } from "../../../shared/money"
import { readTypedAmount } from "../../lib/typed-amount"

/** What was entered; the amount in minor units. */
export type EnteredAmount = { amount_minor: number; note?: string }

type Props = {
  verb: string
  hint: string
  currencyCode: string
  mostMinor: number
  noteLabel?: string
  error: string | null
  isBusy: boolean
  onSubmit: (entered: EnteredAmount) => void
}

const NOTE_LENGTH = 500

const Fault = (props: { id: string; message: string }) => (
  <Text id={props.id} size="small" className="text-ui-fg-error" role="alert">
    {props.message}
  </Text>
)

/** Asks how much, judging what is typed to the currency's minor unit. */
export const AmountForm = (props: Props) => {
  const { currencyCode, mostMinor, error, isBusy } = props
  const id = useId()
  const [text, setText] = useState(fromMinorUnits(mostMinor, currencyCode))
  const [note, setNote] = useState("")
  const typed = readTypedAmount(text, currencyCode, mostMinor)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.ok && !isBusy) {
      const trimmed = note.trim()
      props.onSubmit({
        amount_minor: typed.minor,
        ...(trimmed && { note: trimmed }),
      })
    }
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <Drawer.Body className="flex flex-1 flex-col gap-y-4">
        <Text size="small" className="text-ui-fg-subtle">
          {props.hint}
        </Text>
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={`${id}-amount`} size="small" weight="plus">
            Amount in {currencyCode.toUpperCase()}
          </Label>
          <Input
            id={`${id}-amount`}
            inputMode={currencyDecimals(currencyCode) ? "decimal" : "numeric"}
            autoComplete="off"
            value={text}
            aria-invalid={!typed.ok}
            aria-describedby={typed.ok ? undefined : `${id}-fault`}
            onChange={(event) => setText(event.target.value)}
          />
          {!typed.ok && <Fault id={`${id}-fault`} message={typed.message} />}
        </div>
        {props.noteLabel && (
          <div className="flex flex-col gap-y-1">
            <Label htmlFor={`${id}-note`} size="small" weight="plus">
              {props.noteLabel}
            </Label>
            <Textarea
              id={`${id}-note`}
              maxLength={NOTE_LENGTH}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
        )}
        {error && <Fault id={`${id}-error`} message={error} />}
      </Drawer.Body>
      <DrawerActions verb={props.verb} isReady={typed.ok} isBusy={isBusy} />
    </form>
  )
}
