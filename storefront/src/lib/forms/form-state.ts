export type FormMessageTone = "bad" | "good" | "plain"

/** What a form action tells its form. It travels to the browser as it is. */
export type FormState = {
  /** Said to everyone, near the top of the form. */
  message?: { tone: FormMessageTone; text: string }
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
