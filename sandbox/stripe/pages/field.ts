import { html, type Markup } from "./html"

/** What is wrong with a form, by field name. */
export type FieldErrors = Readonly<Record<string, string>>

export interface Field {
  name: string
  label: string
  autocomplete: string
  placeholder?: string
  inputmode?: "numeric" | "email" | "text"
  value?: string
}

/** A labelled text field with its error, if any, tied to it. */
export const textField = (field: Field, errors: FieldErrors): Markup => {
  const error = errors[field.name]
  return html`<div class="field">
    <label for="${field.name}">${field.label}</label>
    <input
      id="${field.name}"
      name="${field.name}"
      type="text"
      inputmode="${field.inputmode ?? "text"}"
      autocomplete="${field.autocomplete}"
      placeholder="${field.placeholder ?? ""}"
      value="${field.value ?? ""}"
      spellcheck="false"
      autocapitalize="off"
      ${error ? html`aria-invalid="true" aria-describedby="${field.name}-error"` : null}
    />
    ${error ? html`<p class="error" id="${field.name}-error">${error}</p>` : null}
  </div>`
}
