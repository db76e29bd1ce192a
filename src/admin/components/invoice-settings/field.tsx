import { clx, Hint, Input, Label, Textarea } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

import { useField } from "./form-context"

type FrameProps = {
  label: string
  htmlFor: string
  message: string | null
  faultId: string
  hint?: ReactNode
  isOptional?: boolean
  className?: string
  children: ReactNode
}

/** A label, what is asked for, and what is wrong with it. */
export const FieldFrame = (props: FrameProps) => (
  <div className={clx("flex min-w-0 flex-col gap-y-1", props.className)}>
    <Label size="small" weight="plus" htmlFor={props.htmlFor}>
      {props.label}
      {props.isOptional && (
        <span className="text-ui-fg-subtle font-normal"> (optional)</span>
      )}
    </Label>
    {props.children}
    {props.hint && <Hint>{props.hint}</Hint>}
    {props.message && (
      <Hint variant="error" id={props.faultId} role="alert">
        {props.message}
      </Hint>
    )}
  </div>
)

type Props = {
  at: string
  label: string
  hint?: ReactNode
  isOptional?: boolean
  className?: string
  placeholder?: string
  inputMode?: "numeric" | "text"
  /** More than one: a text of several lines. */
  rows?: number
}

/** A text of the form. */
export const TextField = ({ at, rows, ...props }: Props) => {
  const { value, message, faultId, change, touch, aria } = useField(at)
  const id = useId()
  const input = {
    ...aria,
    id,
    value,
    placeholder: props.placeholder,
    autoComplete: "off",
    onBlur: touch,
  }
  return (
    <FieldFrame htmlFor={id} {...{ message, faultId }} {...props}>
      {rows ? (
        <Textarea
          {...input}
          rows={rows}
          onChange={(event) => change(event.target.value)}
        />
      ) : (
        <Input
          {...input}
          size="small"
          inputMode={props.inputMode}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
