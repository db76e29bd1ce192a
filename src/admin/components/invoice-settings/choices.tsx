import { Label, RadioGroup, Switch, Text } from "@medusajs/ui"
import { useId } from "react"

import { useField } from "./form-context"

type ChoiceProps = {
  at: string
  label: string
  choices: readonly { value: string; label: string; hint: string }[]
}

/** One of a few ways. */
export const ChoiceField = ({ at, label, choices }: ChoiceProps) => {
  const { value, change } = useField(at)
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus" id={id}>
        {label}
      </Text>
      <RadioGroup aria-labelledby={id} value={value} onValueChange={change}>
        {choices.map((choice) => (
          <div key={choice.value} className="flex items-start gap-x-3">
            <RadioGroup.Item
              value={choice.value}
              id={`${id}-${choice.value}`}
              aria-describedby={`${id}-${choice.value}-hint`}
            />
            <div className="flex flex-col">
              <Label size="small" htmlFor={`${id}-${choice.value}`}>
                {choice.label}
              </Label>
              <Text
                size="small"
                className="text-ui-fg-subtle"
                id={`${id}-${choice.value}-hint`}
              >
                {choice.hint}
              </Text>
            </div>
          </div>
        ))}
      </RadioGroup>
    </div>
  )
}

/** Something that is on or off. */
export const SwitchField = (props: {
  at: string
  label: string
  hint: string
}) => {
  const { value, change } = useField(props.at)
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        checked={value === "yes"}
        aria-describedby={`${id}-hint`}
        onCheckedChange={(isOn) => change(isOn ? "yes" : "")}
      />
      <div className="flex flex-col">
        <Label size="small" weight="plus" htmlFor={id}>
          {props.label}
        </Label>
        <Text size="small" className="text-ui-fg-subtle" id={`${id}-hint`}>
          {props.hint}
        </Text>
      </div>
    </div>
  )
}
