import { Button, Drawer, Input, Label, Text, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"

import { DrawerActions } from "../../drawer-actions"
import { RefusedError } from "../../../lib/api"
import {
  checkBatch,
  NEW_BATCH,
  type BatchForm,
} from "../../../lib/coupon/batch-form"
import { useOpenBatch } from "../../../lib/coupon/batches"

type Fault = { field: string; message: string }

const FIELDS: readonly {
  name: keyof BatchForm
  label: string
  hint: string
}[] = [
  { name: "count", label: "How many codes", hint: "100" },
  { name: "prefix", label: "What each begins with", hint: "nothing" },
  {
    name: "length",
    label: "Random characters behind it",
    hint: "as few as are safe",
  },
  {
    name: "alphabet",
    label: "Made of these characters",
    hint: "letters and digits that do not look alike",
  },
]

const Field = (props: {
  label: string
  hint: string
  value: string
  fault: Fault | undefined
  onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="small" weight="plus">
        {props.label}
      </Label>
      <Input
        id={id}
        autoComplete="off"
        placeholder={props.hint}
        value={props.value}
        aria-invalid={props.fault !== undefined}
        aria-describedby={props.fault ? `${id}-fault` : undefined}
        onChange={({ target }) => props.onChange(target.value)}
      />
      {props.fault && (
        <Text
          id={`${id}-fault`}
          size="small"
          className="text-ui-fg-error"
          role="alert"
        >
          {props.fault.message}
        </Text>
      )}
    </div>
  )
}

const Form = (props: { couponId: string; onDone: () => void }) => {
  const [form, setForm] = useState(NEW_BATCH)
  const { mutate, isPending, error } = useOpenBatch(props.couponId)
  const checked = checkBatch(form)
  const refused = error instanceof RefusedError ? error.faults : []
  const faults: readonly Fault[] = checked.ok ? refused : checked.faults

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (checked.ok && !isPending) {
      mutate(checked.body, {
        onSuccess: () => {
          toast.success("The codes are being made.")
          props.onDone()
        },
      })
    }
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-1 flex-col">
      <Drawer.Body className="flex flex-1 flex-col gap-y-4">
        {FIELDS.map(({ name, label, hint }) => (
          <Field
            key={name}
            label={label}
            hint={hint}
            value={form[name]}
            fault={faults.find(({ field }) => field === name)}
            onChange={(value) => setForm({ ...form, [name]: value })}
          />
        ))}
        {checked.ok && (
          <Text size="small" className="text-ui-fg-subtle">
            Such as <span className="font-mono">{checked.example}</span>
          </Text>
        )}
        {error && refused.length === 0 && (
          <Text size="small" className="text-ui-fg-error" role="alert">
            {error.message}
          </Text>
        )}
      </Drawer.Body>
      <DrawerActions
        verb="Make codes"
        isReady={checked.ok}
        isBusy={isPending}
      />
    </form>
  )
}

/** Asks how many codes are to be made, and how they look. */
export const BatchDrawer = ({ couponId }: { couponId: string }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Drawer open={isOpen} onOpenChange={setOpen}>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary">
          Make many codes
        </Button>
      </Drawer.Trigger>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>Make many codes</Drawer.Title>
        </Drawer.Header>
        <Form couponId={couponId} onDone={() => setOpen(false)} />
      </Drawer.Content>
    </Drawer>
  )
}
