"use client"

import { createContext, useContext } from "react"
import { emptyFormState, type FormState } from "@/lib/forms/form-state"

type FormContextValue = { state: FormState; isPending: boolean }

export const FormContext = createContext<FormContextValue>({
  state: emptyFormState,
  isPending: false,
})

/** What the last post of the surrounding form said about one field. */
export function useField(name: string): {
  error: string | undefined
  value: string | undefined
} {
  const { errors, values } = useContext(FormContext).state
  return { error: errors[name], value: values[name] }
}
