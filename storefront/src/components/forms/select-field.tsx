"use client"

import { FieldFrame, fieldIds } from "./field-frame"
import { useField } from "./form-context"

type Props = {
  name: string
  label: string
  options: readonly { code: string; name: string }[]
  placeholder?: string
  autoComplete?: string
  defaultValue?: string
  className?: string
}

/** A native choice from a list, kept when a post fails. */
export function SelectField(props: Props) {
  const { name, label, options, placeholder, className } = props
  const { error, value } = useField(name)
  const ids = fieldIds(name)
  return (
    <FieldFrame {...{ name, label, className, error }}>
      <select
        id={ids.field}
        name={name}
        autoComplete={props.autoComplete}
        defaultValue={value ?? props.defaultValue}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? ids.error : undefined}
        className="input select"
      >
        {placeholder && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
