import { ChoiceField } from "@/components/forms/choice-field"
import type { ShippingOption } from "@/lib/dto/shipping-option"
import { formatMoney } from "@/lib/money"

type Props = {
  options: ShippingOption[]
  chosenId: string | null
  currencyCode: string
}

/** How the parcel travels, with what that costs. */
export function ShippingChoice({ options, chosenId, currencyCode }: Props) {
  if (options.length === 0) {
    return (
      <p className="font-medium text-bad">
        We have no delivery to this address. Please choose another country.
      </p>
    )
  }
  return (
    <ChoiceField
      name="shipping_option_id"
      legend="Delivery"
      defaultValue={chosenId}
      choices={options.map(({ id, name, description, amount }) => ({
        value: id,
        name,
        description,
        aside: formatMoney(amount ?? 0, currencyCode),
      }))}
    />
  )
}
