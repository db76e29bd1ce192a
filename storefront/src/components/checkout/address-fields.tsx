import { SelectField } from "@/components/forms/select-field"
import { TextField } from "@/components/forms/text-field"
import type { Address } from "@/lib/dto/address"
import type { Region } from "@/lib/dto/region"
import { US_STATES } from "@/lib/validation/us-states"

type Props = {
  /** Set before every field name. */
  prefix: string
  section: "shipping" | "billing"
  countries: Region["countries"]
  address: Address | null
}

/** A postal address, in the order in which it is written on a parcel. */
export function AddressFields(props: Props) {
  const { prefix, section, countries, address } = props
  const hasStates = countries.some(({ code }) => code === "us")
  const field = (name: keyof Address, autoComplete: string) => ({
    name: prefix + name,
    autoComplete: `${section} ${autoComplete}`,
    defaultValue: address?.[name] ?? "",
  })
  // A cart starts with some country, to have prices; it is not the shopper's
  // word before there is an address.
  const countryChoice =
    countries.length > 1
      ? {
          placeholder: "Choose a country",
          defaultValue: address?.address_1 ? address.country_code : "",
        }
      : {}
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <SelectField
        {...field("country_code", "country")}
        {...countryChoice}
        label="Country"
        options={countries}
        className="sm:col-span-6"
      />
      <TextField
        {...field("first_name", "given-name")}
        label="First name"
        className="sm:col-span-3"
      />
      <TextField
        {...field("last_name", "family-name")}
        label="Last name"
        className="sm:col-span-3"
      />
      <TextField
        {...field("company", "organization")}
        label="Company"
        isOptional
        className="sm:col-span-3"
      />
      <TextField
        {...field("vat_id", "off")}
        autoComplete="off"
        label="VAT ID"
        isOptional
        className="sm:col-span-3"
      />
      <TextField
        {...field("address_1", "address-line1")}
        label="Street and number"
        className="sm:col-span-6"
      />
      <TextField
        {...field("address_2", "address-line2")}
        label="Flat, floor, entrance"
        isOptional
        className="sm:col-span-6"
      />
      <TextField
        {...field("postal_code", "postal-code")}
        label="Postal code"
        className="sm:col-span-2"
      />
      <TextField
        {...field("city", "address-level2")}
        label="City"
        className={hasStates ? "sm:col-span-2" : "sm:col-span-4"}
      />
      {hasStates && (
        <SelectField
          {...field("province", "address-level1")}
          label="State"
          placeholder="Choose"
          options={US_STATES}
          className="sm:col-span-2"
        />
      )}
      <TextField
        {...field("phone", "tel")}
        label="Phone"
        type="tel"
        isOptional
        className="sm:col-span-6"
      />
    </div>
  )
}
