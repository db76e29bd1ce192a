import { clx, Input } from "@medusajs/ui"

import { textAt } from "../../../lib/coupon/form"
import { useFaultOf } from "./faults"
import { useForm } from "./form-context"

type Props = {
  at: string
  label: string
  placeholder?: string
  className?: string
  inputMode?: "decimal" | "numeric" | "text"
  type?: "text" | "date" | "time"
}

/** A text in a sentence; its label is heard, as the sentence is seen. */
export const TypedField = (props: Props) => {
  const { form, change, touch } = useForm()
  return (
    <Input
      size="small"
      type={props.type ?? "text"}
      aria-label={props.label}
      className={clx("w-40", props.className)}
      inputMode={props.inputMode}
      placeholder={props.placeholder}
      autoComplete="off"
      value={textAt(form, props.at)}
      onChange={(event) => change(props.at, event.target.value)}
      onBlur={() => touch(props.at)}
      {...useFaultOf(props.at)}
    />
  )
}

type NumberProps = { at: string; label: string; placeholder?: string }

/** A percentage, with its sign. */
export const PercentField = (props: NumberProps) => (
  <span className="inline-flex items-center gap-x-1">
    <TypedField {...props} inputMode="decimal" className="w-20 text-right" />
    <span>%</span>
  </span>
)

/** A whole number. */
export const CountField = (props: NumberProps) => (
  <TypedField {...props} inputMode="numeric" className="w-20 text-right" />
)

/** An amount in the coupon's currency. */
export const MoneyField = (props: NumberProps) => {
  const { form } = useForm()
  const currency = textAt(form, "currency_code").toUpperCase()
  return (
    <span className="inline-flex items-center gap-x-1">
      <TypedField {...props} inputMode="decimal" className="w-24 text-right" />
      <span>{currency || "?"}</span>
    </span>
  )
}
