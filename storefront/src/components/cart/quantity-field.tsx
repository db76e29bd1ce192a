"use client"

import { useField } from "@/components/forms/form-context"

type Props = { id: string; title: string; value: number }

/** The number of pieces of a line. It takes part in the form around it. */
export function QuantityField({ id, title, value }: Props) {
  const field = useField("quantity")
  const errorId = `error-${id}`
  return (
    <div>
      <label htmlFor={`quantity-${id}`} className="sr-only">
        Quantity of {title}
      </label>
      <input
        // A new number from the server replaces what stands here.
        key={value}
        id={`quantity-${id}`}
        name="quantity"
        type="number"
        inputMode="numeric"
        min={0}
        defaultValue={field.value ?? value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.error ? errorId : undefined}
        data-focus={field.error ? true : undefined}
        className="input min-h-11 w-20 py-1.5"
      />
      <p
        id={errorId}
        aria-live="polite"
        className="mt-1 max-w-60 text-sm font-medium text-bad empty:hidden"
      >
        {field.error}
      </p>
    </div>
  )
}
