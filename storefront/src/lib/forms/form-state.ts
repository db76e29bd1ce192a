export type FormMessageTone = "bad" | "good" | "plain"

/**
 * @property asOf of which state of things it speaks; once the page shows another
 * one, it is not said any more
 */
export type FormMessageState = {
  tone: FormMessageTone
  text: string
  asOf?: string
}

/** What a form action tells its form. It travels to the browser as it is. */
export type FormState = {
  /** Said to everyone, near the top of the form. */
  message?: FormMessageState
  /** Field name → what is wrong with it. */
  errors: Record<string, string>
  /** Field name → what was typed, so that nothing is lost. */
  values: Record<string, string>
}

export type FormAction = (
  state: FormState,
  data: FormData
) => Promise<FormState>

export const emptyFormState: FormState = { errors: {}, values: {} }

/** The text fields of a post; files and Next's own fields are left out. */
export function formValues(data: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value === "string" && !name.startsWith("$")) {
      values[name] = value
    }
  }
  return values
}
