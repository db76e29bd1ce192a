"use client"

import { fieldIds } from "./field-frame"
import { useField } from "./form-context"

type Choice = {
  value: string
  name: string
  description: string
  aside: string
}

type Props = {
  name: string
  legend: string
  choices: Choice[]
  defaultValue: string | null
}

/** One of several, each with a description and a price beside it. */
export function ChoiceField({ name, legend, choices, defaultValue }: Props) {
  const { error, value } = useField(name)
  const ids = fieldIds(name)
  const chosen = value ?? defaultValue
  return (
    <fieldset aria-describedby={error ? ids.error : undefined}>
      <legend className="mb-4 font-display text-heading font-semibold">
        {legend}
      </legend>
      <div className="space-y-3">
        {choices.map((choice, index) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              id={index === 0 ? ids.field : undefined}
              defaultChecked={choice.value === chosen}
              required
            />
            <span className="flex-1">
              <span className="font-medium">{choice.name}</span>
              {choice.description && (
                <span className="block text-sm text-ink-soft">
                  {choice.description}
                </span>
              )}
            </span>
            <span className="figures">{choice.aside}</span>
          </label>
        ))}
      </div>
      <p
        id={ids.error}
        aria-live="polite"
        className="mt-1.5 text-sm font-medium text-bad empty:hidden"
      >
        {error}
      </p>
    </fieldset>
  )
}
