import { Code } from "@medusajs/ui"

import {
  EFFECT_KINDS,
  emptyEffect,
  isForeign,
  textAt,
  valueAt,
} from "../../../lib/coupon/form"
import { Choice } from "../fields/choice"
import { Faults } from "../fields/faults"
import { useForm } from "../fields/form-context"
import { Remark, Sentence } from "../fields/sentence"
import { BuyGetEffect } from "./effect-buy-get"
import {
  FixedEffect,
  GiftEffect,
  PercentageEffect,
  PerUnitEffect,
  SetPriceEffect,
  ShippingEffect,
} from "./effect-simple"
import { TiersEffect } from "./effect-tiers"
import { FormSection } from "./form-section"
import { GoodsChoice, WhichGoods } from "./goods"

/** A rule of a plugin, which the form does not know and leaves as it is. */
export const ForeignRule = (props: { at: string }) => {
  const { form } = useForm()
  return (
    <>
      <Remark>A rule of a plugin: it is kept as it is.</Remark>
      <Code className="whitespace-pre-wrap">
        {JSON.stringify(valueAt(form, props.at), null, 1)}
      </Code>
    </>
  )
}

const Effect = ({ kind }: { kind: string }) => {
  switch (kind) {
    case "percentage":
      return <PercentageEffect />
    case "fixed_order":
      return <FixedEffect on="the order, for" />
    case "fixed_across":
      return <FixedEffect on="" />
    case "fixed_per_unit":
      return <PerUnitEffect />
    case "buy_get":
      return <BuyGetEffect />
    case "tiers":
      return <TiersEffect />
    case "set_price":
      return <SetPriceEffect />
    case "shipping":
      return <ShippingEffect />
    case "gift":
      return <GiftEffect />
    default:
      return (
        <>
          <ForeignRule at="effect" />
          <Sentence>
            It is for
            <GoodsChoice at="applies_to" label="Which goods" />
          </Sentence>
          <WhichGoods />
        </>
      )
  }
}

// What the effects tell right under the sentence that it is in.
const TOLD = [
  "effect.rate_ppm",
  "effect.amount_minor",
  "effect.buy",
  "effect.get.lines",
  "effect.tiers",
]

/** What the coupon takes off, and off which goods. */
export const EffectSection = () => {
  const { form, change } = useForm()
  const kind = textAt(form, "effect.kind")
  const isOther = isForeign("effect", valueAt(form, "effect"))
  return (
    <FormSection title="What it gives">
      <Sentence>
        It gives
        <Choice
          label="Kind of discount"
          value={kind}
          options={[
            ...EFFECT_KINDS.map((each) => ({
              value: each.kind,
              label: each.label,
            })),
            ...(isOther ? [{ value: kind, label: `“${kind}”` }] : []),
          ]}
          onChange={(wanted) => change("effect", emptyEffect(wanted))}
        />
      </Sentence>
      <Effect kind={kind} />
      <Faults at="effect" except={isOther ? [] : TOLD} />
    </FormSection>
  )
}
