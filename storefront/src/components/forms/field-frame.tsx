import type { ReactNode } from "react"

type Props = {
  name: string
  label: string
  error: string | undefined
  isOptional?: boolean
  className?: string
  children: ReactNode
}

/** Ids that join a field with its label and its error. */
export const fieldIds = (name: string) => ({
  field: `field-${name}`,
  error: `error-${name}`,
})

/** Label above, error below: the frame of every kind of field. */
export function FieldFrame(props: Props) {
  const ids = fieldIds(props.name)
  return (
    <div className={props.className}>
      <label htmlFor={ids.field} className="mb-1.5 block text-sm font-medium">
        {props.label}
        {props.isOptional && (
          <span className="font-normal text-ink-soft"> (optional)</span>
        )}
      </label>
      {props.children}
      <p
        id={ids.error}
        aria-live="polite"
        className="mt-1.5 text-sm font-medium text-bad empty:hidden"
      >
        {props.error}
      </p>
    </div>
  )
}
