"use client"

import { useContext } from "react"
import { FormContext } from "./form-context"

/** Leads from the top of a long form to each field that needs attention. */
export function ErrorSummary() {
  const { errors } = useContext(FormContext).state
  const entries = Object.entries(errors)
  if (entries.length === 0) {
    return null
  }
  return (
    <div
      role="alert"
      tabIndex={-1}
      data-focus
      className="rounded-card border border-bad bg-bad-soft p-4 text-ink"
    >
      <p className="font-semibold">
        {entries.length === 1
          ? "One field needs your attention."
          : `${entries.length} fields need your attention.`}
      </p>
      <ul className="mt-2 space-y-1">
        {entries.map(([name, error]) => (
          <li key={name}>
            <a className="link" href={`#field-${name}`}>
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
