"use client"

import type { ReactNode } from "react"
import { useFormStatus } from "react-dom"

type Props = {
  children: ReactNode
  /** Said while the post is on its way; only seen with JavaScript. */
  pending: string
  className?: string
}

/** Posts a plain form, and tells that it is on its way. */
export function PendingButton({ children, pending, className }: Props) {
  const status = useFormStatus()
  return (
    <button
      type="submit"
      className={className ?? "button"}
      aria-disabled={status.pending || undefined}
      onClick={(event) => status.pending && event.preventDefault()}
    >
      {status.pending ? pending : children}
    </button>
  )
}
