"use client"

import { useContext } from "react"
import { Notice } from "@/components/ui/notice"
import type { FormMessageTone } from "@/lib/forms/form-state"
import { FormContext } from "./form-context"

type Props = {
  /** Which messages belong here; a long form has more than one such place. */
  tones: readonly FormMessageTone[]
  /** The state of what messages of this place speak of. */
  asOf?: string
  className?: string
}

/** Says what the last post of the surrounding form came to. */
export function FormMessage({ tones, asOf, className = "" }: Props) {
  const { message } = useContext(FormContext).state
  const isPast = message?.asOf !== undefined && message.asOf !== asOf
  return (
    <div aria-live="polite" className={`${className} empty:hidden`}>
      {message && !isPast && tones.includes(message.tone) && (
        <div tabIndex={-1} data-focus={message.tone !== "good" || undefined}>
          <Notice tone={message.tone}>{message.text}</Notice>
        </div>
      )}
    </div>
  )
}
