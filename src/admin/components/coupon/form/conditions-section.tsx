import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { Fragment } from "react"

import {
  conditionLabel,
  CONDITION_GROUPS,
  emptyCondition,
  isForeign,
  listAt,
  textAt,
  type Json,
} from "../../../lib/coupon/form"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { Remark, Sentence, TakeOut } from "../fields/sentence"
import { CONDITION_FIELDS, ListFields } from "./condition-fields"
import { ForeignRule } from "./effect-section"
import { FormSection } from "./form-section"

const Condition = ({
  at,
  rule,
  isFirst,
}: {
  at: string
  rule: Json
  isFirst: boolean
}) => {
  const { remove } = useForm()
  const kind = textAt(rule, "kind")
  const Fields = CONDITION_FIELDS[kind] ?? ListFields
  return (
    <li className="flex flex-col gap-y-2">
      <div className="flex items-start justify-between gap-x-2">
        <div className="flex flex-col gap-y-2">
          {isForeign(at, rule) ? (
            <ForeignRule at={at} />
          ) : (
            <Fields at={at} kind={kind} word={isFirst ? "Only if" : "and if"} />
          )}
        </div>
        <TakeOut name={conditionLabel(kind)} onClick={() => remove(at)} />
      </div>
      <Faults at={at} except={[`${at}.lines`]} />
    </li>
  )
}

const AddCondition = () => {
  const { form, change } = useForm()
  const rules = listAt(form, "conditions")
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button type="button" size="small" variant="secondary">
          <Plus />
          Add a condition
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="start">
        {CONDITION_GROUPS.map(({ label, kinds }, index) => (
          <Fragment key={label}>
            {index > 0 && <DropdownMenu.Separator />}
            <DropdownMenu.Label>{label}</DropdownMenu.Label>
            {kinds.map((each) => (
              <DropdownMenu.Item
                key={each.kind}
                onSelect={() =>
                  change("conditions", [...rules, emptyCondition(each.kind)])
                }
              >
                {each.label}
              </DropdownMenu.Item>
            ))}
          </Fragment>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

/** For whom and for what carts: all of these must hold. */
export const ConditionsSection = () => {
  const { form } = useForm()
  // The schedule has a section of its own.
  const rules = listAt(form, "conditions")
    .map((rule, index) => ({ rule, at: `conditions.${index}` }))
    .filter(({ rule }) => textAt(rule, "kind") !== "schedule")
  return (
    <FormSection title="For whom and what" aside={<AddCondition />}>
      {rules.length === 0 ? (
        <Sentence>For everybody, whatever is in the cart.</Sentence>
      ) : (
        <ul className="flex flex-col gap-y-4">
          {rules.map(({ rule, at }, index) => (
            <Condition key={at} at={at} rule={rule} isFirst={index === 0} />
          ))}
        </ul>
      )}
      {rules.length > 1 && <Remark>All of these must hold.</Remark>}
    </FormSection>
  )
}
