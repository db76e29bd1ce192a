"use client"

import { useContext } from "react"
import { Notice } from "@/components/ui/notice"
import { FormContext } from "./form-context"

/** Says what the last post of the surrounding form came to. */
export function FormMessage({ className = "" }: { className?: string }) {
  const { message } = useContext(FormContext).state
  return (
    <div aria-live="polite" className={className}>
      {message && <Notice tone={message.tone}>{message.text}</Notice>}
    </div>
  )
}
