import { numberExample } from "../../lib/invoice-settings/number-example"
import { TextField } from "./field"
import { useField } from "./form-context"

/** How a kind of document is numbered, with a number as it will look. */
export const NumberField = (props: { at: string; label: string }) => {
  const { value } = useField(props.at)
  const example = numberExample(value.trim(), new Date().getFullYear())
  return (
    <TextField
      {...props}
      hint={
        <span aria-live="polite">
          {example ? (
            <>
              Looks like <span className="font-mono">{example}</span>
            </>
          ) : (
            "{YYYY} or {YY} is the year, {00000} the running number."
          )}
        </span>
      }
    />
  )
}
