import { ChoiceField } from "../fields/choice"
import { Faults } from "../fields/faults"
import { Sentence } from "../fields/sentence"
import { ThingField, ThingsField } from "../fields/things-field"
import { OneOf } from "../fields/one-of"
import { CountField, MoneyField, PercentField } from "../fields/typed-field"
import { GoodsChoice, WhichGoods } from "./goods"

const PerLine = () => (
  <Sentence>
    … on at most
    <CountField
      at="effect.max_units_per_line"
      label="Units of a line"
      placeholder="all"
    />
    units of a line
  </Sentence>
)

/** A percentage off the goods or the order. */
export const PercentageEffect = () => (
  <>
    <Sentence>
      Take
      <PercentField at="effect.rate_ppm" label="Percentage" />
      off
      <GoodsChoice at="applies_to" label="Which goods" />
      as a discount on
      <ChoiceField
        at="effect.level"
        label="On the goods or the order"
        options={[
          { value: "item", label: "the goods" },
          { value: "order", label: "the order" },
        ]}
      />
    </Sentence>
    <Faults at="effect.rate_ppm" />
    <WhichGoods />
    <PerLine />
  </>
)

/** An amount off the order, or off some goods together. */
export const FixedEffect = ({ on }: { on: string }) => (
  <>
    <Sentence>
      Take
      <MoneyField at="effect.amount_minor" label="Amount" />
      off {on}
      <GoodsChoice at="applies_to" label="Which goods" />
      {on === "" ? "together" : ""}
    </Sentence>
    <Faults at="effect.amount_minor" />
    <WhichGoods />
  </>
)

/** An amount off each unit. */
export const PerUnitEffect = () => (
  <>
    <Sentence>
      Take
      <MoneyField at="effect.amount_minor" label="Amount" />
      off each unit of
      <GoodsChoice at="applies_to" label="Which goods" />
    </Sentence>
    <Faults at="effect.amount_minor" />
    <WhichGoods />
    <Sentence>
      … in full groups of
      <CountField
        at="effect.per_full_group_of"
        label="Units of a group"
        placeholder="1"
      />
      units
    </Sentence>
    <PerLine />
  </>
)

/** So many units for a price. */
export const SetPriceEffect = () => (
  <>
    <Sentence>
      Sell
      <CountField at="effect.quantity" label="Units of a set" />
      units of
      <GoodsChoice at="applies_to" label="Which goods" />
      for
      <MoneyField at="effect.price_minor" label="Price of the set" />
    </Sentence>
    <WhichGoods />
    <Sentence>
      … filled with the
      <ChoiceField
        at="effect.filled_with"
        label="How sets are filled"
        options={[
          { value: "dearest_first", label: "dearest first" },
          { value: "cheapest_first", label: "cheapest first" },
        ]}
      />
      at most
      <CountField
        at="effect.repeat_limit"
        label="Sets per order"
        placeholder="any"
      />
      sets per order
    </Sentence>
  </>
)

/** Free or reduced shipping. */
export const ShippingEffect = () => (
  <>
    <Sentence>
      Reduce shipping:
      <OneOf
        at="effect"
        label="How shipping is reduced"
        alternatives={[
          {
            field: "rate_ppm",
            as: "percent",
            label: "Percentage off shipping",
            option: "off (100 % is free)",
          },
          {
            field: "amount_minor",
            as: "money",
            label: "Amount off shipping",
            option: "off all shipping together",
          },
          {
            field: "method_amount_minor",
            as: "money",
            label: "Amount off each way of shipping",
            option: "off each way of shipping",
          },
          {
            field: "price_minor",
            as: "money",
            label: "Price of shipping",
            option: "is what each costs then",
          },
        ]}
      />
    </Sentence>
    <Faults at={["effect.rate_ppm", "effect.amount_minor"]} />
    <Sentence>
      … by
      <ThingsField at="effect.options" resource="shipping_options" />
      (none chosen: any), at most the cheapest
      <CountField
        at="effect.max_methods"
        label="Ways of shipping"
        placeholder="all"
      />
    </Sentence>
    <Sentence>
      … for an order of
      <GoodsChoice at="applies_to" label="Which goods" />
    </Sentence>
    <WhichGoods />
  </>
)

/** Something for nothing. */
export const GiftEffect = () => (
  <Sentence>
    Give
    <CountField at="effect.quantity" label="Units given" />×
    <ThingField at="effect.variant_id" resource="variants" label="the gift" />
    as a gift
  </Sentence>
)
