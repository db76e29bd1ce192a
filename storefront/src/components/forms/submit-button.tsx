"use client"

import { useContext, type ReactNode } from "react"
import { FormContext } from "./form-context"

type Props = {
  children: ReactNode
  /** Said while the post is on its way; only seen with JavaScript. */
  pending?: ReactNode
  name?: string
  value?: string
  className?: string
}

/** Posts the surrounding form; `name` and `value` tell which button it was. */
export function SubmitButton(props: Props) {
  const { isPending } = useContext(FormContext)
  return (
    <button
      type="submit"
      name={props.name}
      value={props.value}
      aria-disabled={isPending || undefined}
      className={props.className ?? "button"}
    >
      {isPending && props.pending ? props.pending : props.children}
    </button>
  )
}
