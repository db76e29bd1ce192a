import { objectAt, textAt } from "../../../lib/coupon/form"
import { Choice } from "./choice"
import { useForm } from "./form-context"
import { CountField, MoneyField, PercentField } from "./typed-field"

/**
 * One of several fields that exclude each other.
 *
 * @property option what comes after the number in the sentence
 */
export type Alternative = {
  field: string
  as: "percent" | "money" | "count"
  label: string
  option: string
}

const FIELDS = { percent: PercentField, money: MoneyField, count: CountField }

/**
 * A number that may be one of several, such as a percentage or an amount: what
 * was typed stays when another is chosen.
 */
export const OneOf = (props: {
  at: string
  label: string
  alternatives: readonly Alternative[]
}) => {
  const { form, change } = useForm()
  const node = objectAt(form, props.at)
  const chosen =
    props.alternatives.find(({ field }) => field in node) ??
    props.alternatives[0]
  if (!chosen) {
    return null
  }
  const choose = (wanted: string) => {
    const { [chosen.field]: _old, ...others } = node
    change(props.at, { ...others, [wanted]: textAt(node, chosen.field) })
  }
  const Field = FIELDS[chosen.as]
  return (
    <>
      <Field at={`${props.at}.${chosen.field}`} label={chosen.label} />
      <Choice
        label={props.label}
        value={chosen.field}
        options={props.alternatives.map(({ field, option }) => ({
          value: field,
          label: option,
        }))}
        onChange={choose}
      />
    </>
  )
}
