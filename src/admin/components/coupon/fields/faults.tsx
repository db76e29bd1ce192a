import { Text } from "@medusajs/ui"

import { faultId, useForm } from "./form-context"

const isBelow = (field: string, path: string): boolean =>
  field === path || field.startsWith(`${path}.`)

/**
 * What is wrong with what stands at or below some paths, under the sentence
 * that it is in.
 *
 * @property except paths that tell their faults themselves
 */
export const Faults = (props: {
  at: string | readonly string[]
  except?: readonly string[]
}) => {
  const { faults } = useForm()
  const paths = typeof props.at === "string" ? [props.at] : props.at
  const shown = faults.filter(
    ({ field }) =>
      paths.some((path) => isBelow(field, path)) &&
      !props.except?.some((path) => isBelow(field, path))
  )
  const fields = [...new Set(shown.map(({ field }) => field))]
  return (
    fields.length > 0 && (
      <div className="flex flex-col">
        {fields.map((field) => (
          // Can be gone to where no field of its own is marked.
          <Text
            key={field}
            id={faultId(field)}
            size="small"
            className="text-ui-fg-error outline-none"
            role="alert"
            tabIndex={-1}
            data-fault
          >
            {shown
              .filter((each) => each.field === field)
              .map(({ message }) => message)
              .join(" ")}
          </Text>
        ))}
      </div>
    )
  )
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
