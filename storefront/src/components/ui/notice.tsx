import type { ReactNode } from "react"

const TONES = {
  bad: "border-bad bg-bad-soft",
  good: "border-good bg-good-soft",
  plain: "border-accent bg-tint",
} as const

/** A message that belongs to the page rather than to one field. */
export function Notice(props: {
  tone: keyof typeof TONES
  children: ReactNode
}) {
  return (
    <div
      className={`rounded-card border px-4 py-3 wrap-anywhere text-ink ${TONES[props.tone]}`}
    >
      {props.children}
    </div>
  )
}
