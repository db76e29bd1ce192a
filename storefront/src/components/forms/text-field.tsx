"use client"

import type { InputHTMLAttributes } from "react"
import { FieldFrame, fieldIds } from "./field-frame"
import { useField } from "./form-context"

type Props = {
  name: string
  label: string
  isOptional?: boolean
  className?: string
} & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "autoComplete" | "inputMode" | "defaultValue" | "maxLength" | "min"
>

/** One line of text that remembers what was typed when a post fails. */
export function TextField(props: Props) {
  const { name, label, isOptional, className, defaultValue, ...input } = props
  const { error, value } = useField(name)
  const ids = fieldIds(name)
  return (
    <FieldFrame {...{ name, label, isOptional, className, error }}>
      <input
        type="text"
        {...input}
        id={ids.field}
        name={name}
        defaultValue={value ?? defaultValue}
        required={!isOptional}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? ids.error : undefined}
        className="input"
      />
    </FieldFrame>
  )
}
