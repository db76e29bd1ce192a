import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"

import { focusSection } from "./sentence"

/** What was picked, each with a way to take it out. */
export const Chips = (props: {
  things: readonly { id: string; name: string }[]
  onRemove: (id: string) => void
}) =>
  props.things.map(({ id, name }) => (
    <Badge key={id} size="small" className="max-w-full gap-x-1">
      <span className="max-w-72 truncate" title={name}>
        {name}
      </span>
      <button
        type="button"
        aria-label={`Take out: ${name}`}
        className="text-ui-fg-subtle hover:text-ui-fg-base"
        onClick={({ currentTarget }) => {
          focusSection(currentTarget)
          props.onRemove(id)
        }}
      >
        <XMarkMini />
      </button>
    </Badge>
  ))
