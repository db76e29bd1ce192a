import { Checkbox, Label, Select } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

import { flagAt, textAt } from "../../../lib/coupon/form"
import { useForm } from "./form-context"

export type Option = { value: string; label: string }

/** One of a few, within a sentence. */
export const Choice = (props: {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
}) => (
  <Select
    size="small"
    value={props.value}
    // It says so when its options change, and nobody has chosen.
    onValueChange={(value) => value !== "" && props.onChange(value)}
  >
    <Select.Trigger
      className="w-auto max-w-full gap-x-1"
      aria-label={props.label}
    >
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {props.options.map(({ value, label }) => (
        <Select.Item key={value} value={value}>
          {label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)

/** One of a few, at a path of the form; left out is the first. */
export const ChoiceField = (props: {
  at: string
  label: string
  options: readonly Option[]
}) => {
  const { form, change } = useForm()
  return (
    <Choice
      label={props.label}
      value={textAt(form, props.at) || (props.options[0]?.value ?? "")}
      options={props.options}
      onChange={(value) => change(props.at, value)}
    />
  )
}

/** A box to tick, with its words. */
export const Tick = (props: {
  isTicked: boolean
  onChange: (isTicked: boolean) => void
  children: ReactNode
}) => {
  const id = useId()
  return (
    <span className="inline-flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={props.isTicked}
        onCheckedChange={(checked) => props.onChange(checked === true)}
      />
      <Label htmlFor={id} size="small">
        {props.children}
      </Label>
    </span>
  )
}

/** A box to tick, at a path of the form. */
export const FlagField = (props: { at: string; children: ReactNode }) => {
  const { form, change } = useForm()
  return (
    <Tick
      isTicked={flagAt(form, props.at)}
      onChange={(isTicked) => change(props.at, isTicked)}
    >
      {props.children}
    </Tick>
  )
}
