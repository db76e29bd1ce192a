import { FlagField } from "../fields/choice"
import { Faults } from "../fields/faults"
import { OneOf } from "../fields/one-of"
import { Sentence } from "../fields/sentence"
import { CountField } from "../fields/typed-field"
import { GoodsChoice, GoodsDetails, WhichGoods } from "./goods"

const THE_SAME = "the goods below"

/** Buy some, get others. */
export const BuyGetEffect = () => (
  <>
    <Sentence>
      Who buys
      <OneOf
        at="effect.buy"
        label="By units or by amount"
        alternatives={[
          {
            field: "quantity",
            as: "count",
            label: "Units to buy",
            option: "units of",
          },
          {
            field: "amount_minor",
            as: "money",
            label: "Amount to buy for",
            option: "worth of",
          },
        ]}
      />
      <GoodsChoice
        at="effect.buy.lines"
        label="What is bought"
        none={THE_SAME}
      />
    </Sentence>
    <Faults at="effect.buy" except={["effect.buy.lines"]} />
    <GoodsDetails at="effect.buy.lines" />
    <Sentence>
      gets
      <CountField at="effect.get.quantity" label="Units to get" />
      of
      <GoodsChoice
        at="effect.get.lines"
        label="What is gotten"
        none={THE_SAME}
      />
      with
      <OneOf
        at="effect.get"
        label="How the price is reduced"
        alternatives={[
          {
            field: "rate_ppm",
            as: "percent",
            label: "Percentage off what is gotten",
            option: "off (100 % is free)",
          },
          {
            field: "unit_amount_minor",
            as: "money",
            label: "Amount off each unit gotten",
            option: "off each",
          },
          {
            field: "unit_price_minor",
            as: "money",
            label: "Price of each unit gotten",
            option: "as the price of each",
          },
        ]}
      />
    </Sentence>
    <GoodsDetails at="effect.get.lines" />
    <Sentence>
      … at most
      <CountField
        at="effect.repeat_limit"
        label="Deals per order"
        placeholder="any"
      />
      times per order, the cheapest units first
    </Sentence>
    <Sentence>
      <FlagField at="effect.whole_deals">Only whole deals</FlagField>
      <FlagField at="effect.own_units">
        No unit counts for two such coupons
      </FlagField>
    </Sentence>
    <Sentence>
      The goods below are
      <GoodsChoice at="applies_to" label="Which goods" />
    </Sentence>
    <WhichGoods />
  </>
)
