"use client"

import { useEffect, useRef, type ReactNode } from "react"

type Props = {
  children: ReactNode
  /** Names of the fields whose change counts; absent means all. */
  only?: string[]
}

/**
 * Holds a submit button of a form. Without JavaScript the button shows; with
 * it, the button goes and each change of the form presses it.
 */
export function AutoSubmit({ children, only }: Props) {
  const holder = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const form = holder.current?.closest("form")
    const button = holder.current?.querySelector("button")
    if (!form || !button) {
      return
    }
    const submit = ({ target }: Event) => {
      const name = target instanceof Element ? target.getAttribute("name") : ""
      if (!only || only.includes(name ?? "")) {
        form.requestSubmit(button)
      }
    }
    button.hidden = true
    form.addEventListener("change", submit)
    return () => form.removeEventListener("change", submit)
  }, [only])

  return <div ref={holder}>{children}</div>
}
