import { Plus } from "@medusajs/icons"
import { Button } from "@medusajs/ui"

import { listAt, textAt } from "../../../lib/coupon/form"
import { ChoiceField } from "../fields/choice"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { OneOf } from "../fields/one-of"
import { Sentence, TakeOut } from "../fields/sentence"
import { CountField, MoneyField } from "../fields/typed-field"
import { GoodsChoice, WhichGoods } from "./goods"

const Tier = ({ index, isOnly }: { index: number; isOnly: boolean }) => {
  const { form, remove } = useForm()
  const at = `effect.tiers.${index}`
  const Bound = textAt(form, "effect.by") === "amount" ? MoneyField : CountField
  const place = `Step ${index + 1}`
  return (
    <>
      <Sentence className="pl-4">
        from
        <Bound at={`${at}.from`} label={`${place}: from`} />
        up to
        <Bound at={`${at}.to`} label={`${place}: up to`} placeholder="next" />
        take
        <OneOf
          at={at}
          label={`${place}: what is taken off`}
          alternatives={[
            {
              field: "rate_ppm",
              as: "percent",
              label: `${place}: percentage`,
              option: "off",
            },
            {
              field: "amount_minor",
              as: "money",
              label: `${place}: amount`,
              option: "off all together",
            },
            {
              field: "unit_amount_minor",
              as: "money",
              label: `${place}: amount per unit`,
              option: "off each unit",
            },
          ]}
        />
        {!isOnly && <TakeOut name={place} onClick={() => remove(at)} />}
      </Sentence>
      <div className="pl-4">
        <Faults at={at} />
      </div>
    </>
  )
}

/** Steps: the highest one that is reached decides alone. */
export const TiersEffect = () => {
  const { form, change } = useForm()
  const tiers = listAt(form, "effect.tiers")
  return (
    <>
      <Sentence>
        By the
        <ChoiceField
          at="effect.by"
          label="By amount or units"
          options={[
            { value: "amount", label: "amount" },
            { value: "quantity", label: "number of units" },
          ]}
        />
        of
        <GoodsChoice at="applies_to" label="Which goods" />
        that is bought, as a discount on
        <ChoiceField
          at="effect.level"
          label="On the goods or the order"
          options={[
            { value: "order", label: "the order" },
            { value: "item", label: "the goods" },
          ]}
        />
      </Sentence>
      <WhichGoods />
      {tiers.map((_, index) => (
        // Steps have no ids, and are taken out and added at their place.
        <Tier key={index} index={index} isOnly={tiers.length === 1} />
      ))}
      <Faults
        at="effect.tiers"
        except={tiers.map((_, index) => `effect.tiers.${index}`)}
      />
      <span className="pl-2">
        <Button
          type="button"
          size="small"
          variant="transparent"
          onClick={() =>
            change("effect.tiers", [...tiers, { from: "", rate_ppm: "" }])
          }
        >
          <Plus />
          Add a step
        </Button>
      </span>
    </>
  )
}
