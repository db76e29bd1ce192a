import { Plus } from "@medusajs/icons"
import { Button, Checkbox, Input, Label, Popover, Text } from "@medusajs/ui"
import { useId, useState } from "react"

import {
  isSameId,
  SOURCES,
  type Pickable,
  type PickedThing,
} from "../../../lib/coupon/resources"
import { useChoices } from "../../../lib/coupon/use-resources"

/** @property label what is picked, heard behind what the button says */
type Props = {
  resource: Pickable
  label: string
  picked: readonly string[]
  /** Only one of them: the popover closes with the choice. */
  isSingle?: boolean
  /** What the button says; "Choose" if left out. */
  text?: string
  onPick: (thing: PickedThing, isPicked: boolean) => void
  onClose?: () => void
}

const Thing = (props: {
  thing: PickedThing
  isPicked: boolean
  onPick: (isPicked: boolean) => void
}) => {
  const id = useId()
  return (
    <li className="hover:bg-ui-bg-base-hover flex items-center gap-x-2 rounded px-2 py-1">
      <Checkbox
        id={id}
        checked={props.isPicked}
        onCheckedChange={(checked) => props.onPick(checked === true)}
      />
      <Label htmlFor={id} size="small" className="flex-1 cursor-pointer py-0.5">
        {props.thing.name}
        {props.thing.hint && (
          <span className="text-ui-fg-subtle"> {props.thing.hint}</span>
        )}
      </Label>
    </li>
  )
}

const Choices = (props: Props & { q: string; onChosen: () => void }) => {
  const { data, isPending, error } = useChoices(props.resource, props.q)
  const { noun } = SOURCES[props.resource]
  if (error || isPending || data.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-2 py-3" role="status">
        {error?.message ?? (isPending ? "Loading …" : `No such ${noun}.`)}
      </Text>
    )
  }
  return (
    <ul className="max-h-64 overflow-y-auto" aria-label={props.label}>
      {data.map((thing) => (
        <Thing
          key={thing.id}
          thing={thing}
          isPicked={props.picked.some((id) => isSameId(id, thing.id))}
          onPick={(isPicked) => {
            props.onPick(thing, isPicked)
            if (props.isSingle) {
              props.onChosen()
            }
          }}
        />
      ))}
    </ul>
  )
}

/** A button that opens a search in which things are ticked. */
export const Picker = (props: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [q, setQ] = useState("")
  const { noun } = SOURCES[props.resource]
  const text =
    props.text ??
    (props.isSingle && props.picked.length > 0 ? "Change" : "Choose")
  const open = (wanted: boolean) => {
    setOpen(wanted)
    if (!wanted) {
      setQ("")
      props.onClose?.()
    }
  }
  return (
    <Popover open={isOpen} onOpenChange={open}>
      <Popover.Trigger asChild>
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-label={`${text}: ${props.label}`}
        >
          <Plus />
          {text}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" className="w-80 p-2">
        <Input
          size="small"
          role="searchbox"
          autoFocus
          aria-label={`Search ${noun}`}
          placeholder={`Search ${noun}`}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <div className="pt-2">
          <Choices {...props} q={q} onChosen={() => open(false)} />
        </div>
      </Popover.Content>
    </Popover>
  )
}
