import { flagAt, objectAt } from "../../../lib/coupon/form"
import { Choice, ChoiceField, FlagField } from "../fields/choice"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { Remark, Sentence } from "../fields/sentence"
import { CountField, TypedField } from "../fields/typed-field"
import { FormSection } from "./form-section"

const CLASSES = [
  { name: "item", label: "discounts on goods" },
  { name: "order", label: "discounts on the order" },
  { name: "shipping", label: "discounts on shipping" },
]

const ALL = { item: true, order: true, shipping: true }

/** With which other coupons, and in which order. */
export const CombinationSection = () => {
  const { form, change } = useForm()
  const isExclusive = flagAt(form, "combination.exclusive")
  const classes = objectAt(form, "combination.combines_with")
  const isSome = CLASSES.some(({ name }) => classes[name] === false)
  const choose = (value: string) => {
    change("combination", {
      ...objectAt(form, "combination"),
      exclusive: value === "none",
      combines_with: value === "some" ? { ...ALL, order: false } : ALL,
    })
  }
  return (
    <FormSection title="With other coupons">
      <Sentence>
        It goes with
        <Choice
          label="Which other coupons"
          value={isExclusive ? "none" : isSome ? "some" : "all"}
          options={[
            { value: "all", label: "all other coupons" },
            { value: "some", label: "some other coupons" },
            { value: "none", label: "no other coupon" },
          ]}
          onChange={choose}
        />
      </Sentence>
      {!isExclusive && isSome && (
        <Sentence className="pl-4">
          namely those that are
          {CLASSES.map(({ name, label }) => (
            <FlagField key={name} at={`combination.combines_with.${name}`}>
              {label}
            </FlagField>
          ))}
        </Sentence>
      )}
      <Sentence>
        Of the group
        <TypedField at="combination.group" label="Group" placeholder="none" />
        only the best coupon applies
      </Sentence>
      <Sentence>
        It is reckoned on the prices
        <ChoiceField
          at="combination.base"
          label="Prices it is reckoned on"
          options={[
            { value: "discounted", label: "that other coupons left" },
            { value: "initial", label: "before all discounts" },
          ]}
        />
        with the priority
        <CountField at="combination.priority" label="Priority" />
      </Sentence>
      <Faults at="combination" />
      <Remark>
        Both coupons must allow each other. A higher priority has its turn
        earlier; of the same one, goods come before the order before shipping.
      </Remark>
    </FormSection>
  )
}
