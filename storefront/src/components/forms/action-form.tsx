"use client"

import {
  startTransition,
  useActionState,
  useEffect,
  useRef,
  type FormEvent,
  type ReactNode,
} from "react"
import {
  emptyFormState,
  formValues,
  type FormAction,
} from "@/lib/forms/form-state"
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
  const lastPost = useRef("")

  useEffect(() => {
    const names = Object.keys(state.errors)
    const target = names.length === 1 ? `#field-${names[0]}` : "[data-focus]"
    form.current?.querySelector<HTMLElement>(target)?.focus()
  }, [state])

  // React empties a form after its action; what was typed has to stay.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const data = new FormData(event.currentTarget, submitter)
    const post = JSON.stringify(formValues(data))
    if (isPending && post === lastPost.current) {
      return
    }
    lastPost.current = post
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
