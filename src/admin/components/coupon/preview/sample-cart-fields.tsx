import { Input, Text } from "@medusajs/ui"

import type { Pickable } from "../../../lib/coupon/resources"
import { useChoices, useNameOf } from "../../../lib/coupon/use-resources"
import { Chips } from "../fields/chips"
import { Choice } from "../fields/choice"
import { Picker } from "../fields/picker"
import { TakeOut } from "../fields/sentence"
import type { SampleCart } from "../../../lib/coupon/sample-cart"

type Props = {
  cart: SampleCart
  onChange: (change: Partial<SampleCart>) => void
}

const Lines = ({ cart, onChange }: Props) => {
  const ids = cart.lines.map(({ variant_id }) => variant_id)
  const nameOf = useNameOf(
    ids.map((id) => ({ resource: "variants" as const, id }))
  )
  const without = (id: string) =>
    cart.lines.filter(({ variant_id }) => variant_id !== id)
  return (
    <>
      <ul
        className="flex flex-col gap-y-1 empty:hidden"
        aria-label="The sample cart"
      >
        {cart.lines.map(({ variant_id: id, quantity }, index) => (
          <li key={id} className="flex items-center gap-x-2">
            <Input
              size="small"
              className="w-14 text-right"
              inputMode="numeric"
              aria-label={`Quantity of ${nameOf("variants", id)}`}
              value={quantity}
              onChange={({ target }) =>
                onChange({
                  lines: cart.lines.with(index, {
                    variant_id: id,
                    quantity: target.value,
                  }),
                })
              }
            />
            <Text size="small" className="flex-1">
              × {nameOf("variants", id)}
            </Text>
            <TakeOut
              name={nameOf("variants", id)}
              onClick={() => onChange({ lines: without(id) })}
            />
          </li>
        ))}
      </ul>
      <span>
        <Picker
          resource="variants"
          label="the sample cart"
          text="Put goods in"
          picked={ids}
          onPick={({ id }, isPicked) =>
            onChange({
              lines: isPicked
                ? [...cart.lines, { variant_id: id, quantity: "1" }]
                : without(id),
            })
          }
        />
      </span>
    </>
  )
}

const One = (props: {
  words: string
  none: string
  resource: Pickable
  id: string
  onChange: (id: string) => void
}) => {
  const { resource, id } = props
  const nameOf = useNameOf(id ? [{ resource, id }] : [])
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small" className="text-ui-fg-subtle">
        {props.words}
      </Text>
      {id ? (
        <Chips
          things={[{ id, name: nameOf(resource, id) }]}
          onRemove={() => props.onChange("")}
        />
      ) : (
        <Text size="small">{props.none}</Text>
      )}
      <Picker
        resource={resource}
        label={props.words}
        picked={id ? [id] : []}
        isSingle
        onPick={(thing) => props.onChange(thing.id)}
      />
    </div>
  )
}

const Region = ({ cart, onChange }: Props) => {
  const { data } = useChoices("regions", "")
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Text size="small" className="text-ui-fg-subtle">
        in
      </Text>
      <Choice
        label="Region"
        value={cart.region_id}
        options={(data ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        onChange={(region_id) => onChange({ region_id })}
      />
    </div>
  )
}

/** What is in the sample cart, and whose it is. */
export const SampleCartFields = (props: Props) => {
  const { cart, onChange } = props
  return (
    <>
      <Lines {...props} />
      <Region {...props} />
      <One
        words="by"
        none="somebody unknown"
        resource="customers"
        id={cart.customer_id}
        onChange={(customer_id) => onChange({ customer_id })}
      />
      <One
        words="delivered by"
        none="nothing chosen yet"
        resource="shipping_options"
        id={cart.shipping_option_id}
        onChange={(shipping_option_id) => onChange({ shipping_option_id })}
      />
      <One
        words="to"
        none="no country yet"
        resource="countries"
        id={cart.country_code}
        onChange={(country_code) => onChange({ country_code })}
      />
    </>
  )
}
