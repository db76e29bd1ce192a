import type { ComponentType } from "react"

import type { Resource } from "../../../lib/coupon/words"
import { ChoiceField } from "../fields/choice"
import { Sentence } from "../fields/sentence"
import { ThingsField } from "../fields/things-field"
import { CountField, MoneyField } from "../fields/typed-field"
import { GoodsDetails } from "./goods"

/** @property word that the sentence begins with: "Only if", "and if" */
type Props = { at: string; kind: string; word: string }

const EXTENTS = [
  { value: "order", label: "all goods in the cart" },
  { value: "matching", label: "the goods that it is for" },
]

const AmountFields = ({ at, word }: Props) => (
  <Sentence>
    {word}
    <ChoiceField at={`${at}.of`} label="Which goods count" options={EXTENTS} />
    cost at least
    <MoneyField at={`${at}.min_minor`} label="Minimum amount" placeholder="–" />
    and at most
    <MoneyField at={`${at}.max_minor`} label="Maximum amount" placeholder="–" />
    <ChoiceField
      at={`${at}.base`}
      label="Before or after other discounts"
      options={[
        { value: "discounted", label: "after other discounts" },
        { value: "initial", label: "before other discounts" },
      ]}
    />
  </Sentence>
)

const QuantityFields = ({ at, word }: Props) => (
  <Sentence>
    {word} there are at least
    <CountField at={`${at}.min`} label="Minimum quantity" placeholder="–" />
    and at most
    <CountField at={`${at}.max`} label="Maximum quantity" placeholder="–" />
    units of
    <ChoiceField at={`${at}.of`} label="Which goods count" options={EXTENTS} />
  </Sentence>
)

const ContainsFields = ({ at, word }: Props) => (
  <>
    <Sentence>
      {word} the cart has at least
      <CountField
        at={`${at}.min`}
        label="At least so many units"
        placeholder="1"
      />
      of
    </Sentence>
    <GoodsDetails at={`${at}.lines`} isNamed />
  </>
)

const ContainsNoneFields = ({ at, word }: Props) => (
  <>
    <Sentence>{word} the cart has none of</Sentence>
    <GoodsDetails at={`${at}.lines`} isNamed />
  </>
)

const FirstOrderFields = ({ word }: Props) => (
  <Sentence>{word} it is the customer’s first order</Sentence>
)

const NthOrderFields = ({ at, word }: Props) => (
  <Sentence>
    {word} it is
    <ChoiceField
      at={`${at}.reach`}
      label="Exactly, from or every"
      options={[
        { value: "exactly", label: "exactly" },
        { value: "from", label: "or comes after" },
        { value: "every", label: "every multiple of" },
      ]}
    />
    order number
    <CountField at={`${at}.nth`} label="Order number" />
    of the customer
  </Sentence>
)

const TotalSpentFields = ({ at, word }: Props) => (
  <Sentence>
    {word} the customer has spent at least
    <MoneyField at={`${at}.min_minor`} label="Minimum spent" placeholder="–" />
    and at most
    <MoneyField at={`${at}.max_minor`} label="Maximum spent" placeholder="–" />
    before
  </Sentence>
)

const LISTS: Readonly<Record<string, readonly [string, Resource]>> = {
  customer_group: ["the customer is in", "customer_groups"],
  region: ["the region is", "regions"],
  country: ["the country is", "countries"],
  currency: ["the currency is", "currencies"],
  sales_channel: ["the sales channel is", "sales_channels"],
  shipping_option: ["the way of delivery is", "shipping_options"],
  payment_method: ["the way to pay is", "payment_methods"],
}

/** One of a list, and none of another one. */
export const ListFields = ({ at, kind, word }: Props) => {
  const [words, resource] = LISTS[kind] ?? []
  return words && resource ? (
    <>
      <Sentence>
        {word} {words} one of
        <ThingsField
          at={`${at}.in`}
          resource={resource}
          label={`${words} one of`}
        />
      </Sentence>
      <Sentence className="pl-4">
        but none of
        <ThingsField
          at={`${at}.not_in`}
          resource={resource}
          label={`${words} none of`}
        />
      </Sentence>
    </>
  ) : null
}

/** The fields of each kind of condition that is no list. */
export const CONDITION_FIELDS: Readonly<
  Record<string, ComponentType<Props> | undefined>
> = {
  amount: AmountFields,
  quantity: QuantityFields,
  contains: ContainsFields,
  contains_none: ContainsNoneFields,
  first_order: FirstOrderFields,
  nth_order: NthOrderFields,
  total_spent: TotalSpentFields,
}
