import { Text } from "@medusajs/ui"

import { faultId, useForm } from "./form-context"

/**
 * What is wrong with what stands at or below a path, under the sentence that it
 * is in.
 *
 * @property own only what is said of the path itself
 */
export const Faults = (props: {
  at: string | readonly string[]
  own?: boolean
}) => {
  const { faults } = useForm()
  const paths = typeof props.at === "string" ? [props.at] : props.at
  const shown = faults.filter(({ field }) =>
    paths.some(
      (path) => field === path || (!props.own && field.startsWith(`${path}.`))
    )
  )
  return shown.map(({ field, code, message }) => (
    <Text
      key={`${field} ${code}`}
      id={faultId(field)}
      size="small"
      className="text-ui-fg-error"
      role="alert"
    >
      {message}
    </Text>
  ))
}

/** What ties a field to its fault for screen readers. */
export const useFaultOf = (path: string) => {
  const { faults } = useForm()
  const isFaulty = faults.some(({ field }) => field === path)
  return {
    "aria-invalid": isFaulty,
    "aria-describedby": isFaulty ? faultId(path) : undefined,
  }
}
