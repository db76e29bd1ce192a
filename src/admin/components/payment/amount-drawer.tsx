import { Button, Drawer, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"

import { formatMinorUnits } from "../../../shared/money"
import { AmountForm, type EnteredAmount } from "./amount-form"

type Props = {
  verb: "Capture" | "Refund"
  done: string
  hint: string
  currencyCode: string
  mostMinor: number
  noteLabel?: string
  warning: (amount: string, entered: EnteredAmount) => string
  run: (entered: EnteredAmount) => Promise<unknown>
  error: string | null
}

/**
 * A button that moves money: how much, then asked once more, then done once.
 * Without money there is no button; a form that is open stays, as it may have
 * to tell why.
 */
export const AmountDrawer = (props: Props) => {
  const { verb, currencyCode } = props
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const confirm = usePrompt()

  const submit = async (entered: EnteredAmount) => {
    const amount = formatMinorUnits(entered.amount_minor, currencyCode)
    setBusy(true)
    try {
      const isSure = await confirm({
        title: `${verb} ${amount}?`,
        description: props.warning(amount, entered),
        confirmText: `${verb} ${amount}`,
        cancelText: "Back",
        variant: "confirmation",
      })
      if (isSure) {
        await props.run(entered)
        toast.success(`${props.done} ${amount}.`)
        setOpen(false)
      }
    } catch {
      // The server's own words stand in the form, which stays open.
    } finally {
      setBusy(false)
    }
  }

  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      {props.mostMinor > 0 && (
        <Drawer.Trigger asChild>
          <Button size="small" variant="secondary">
            {verb}
          </Button>
        </Drawer.Trigger>
      )}
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{verb}</Drawer.Title>
        </Drawer.Header>
        <AmountForm
          verb={verb}
          hint={props.hint}
          currencyCode={currencyCode}
          mostMinor={props.mostMinor}
          noteLabel={props.noteLabel}
          error={props.error}
          isBusy={isBusy}
          onSubmit={(entered) => void submit(entered)}
        />
      </Drawer.Content>
    </Drawer>
  )
}
