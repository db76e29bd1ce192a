"use client"

import {
  startTransition,
  useActionState,
  useEffect,
  useRef,
  type FormEvent,
  type ReactNode,
} from "react"
import { emptyFormState, type FormAction } from "@/lib/forms/form-state"
import { FormContext } from "./form-context"

type Props = {
  action: FormAction
  children: ReactNode
  className?: string
  label?: string
  id?: string
}

/**
 * A form for a server action, the same with and without JavaScript: without
 * it, the browser posts and the server renders this state into the next page.
 */
export function ActionForm({ action, children, className, label, id }: Props) {
  const [state, dispatch, isPending] = useActionState(action, emptyFormState)
  const form = useRef<HTMLFormElement>(null)
  const lastSubmitter = useRef<HTMLElement>(null)

  useEffect(() => {
    if (Object.keys(state.errors).length > 0) {
      form.current?.querySelector<HTMLElement>("[data-focus]")?.focus()
    }
  }, [state])

  // React empties a form after its action; what was typed has to stay.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (isPending && submitter === lastSubmitter.current) {
      return
    }
    lastSubmitter.current = submitter
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(data))
  }

  return (
    <FormContext value={{ state, isPending }}>
      <form
        id={id}
        ref={form}
        action={dispatch}
        onSubmit={submit}
        aria-label={label}
        aria-busy={isPending}
        className={className}
        noValidate
      >
        {children}
      </form>
    </FormContext>
  )
}
