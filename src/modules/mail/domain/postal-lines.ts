import type { MailAddress } from "./mail-order"
import { oneLine } from "./one-line"

const joined = (parts: (string | null | undefined)[], by: string): string =>
  oneLine(parts.filter((part) => part?.trim()).join(by))

/** An address as lines of an envelope, the country by name. */
export const postalLines = (address: MailAddress, locale: string): string[] =>
  [
    joined([address.first_name, address.last_name], " "),
    joined([address.company], ""),
    joined([address.address_1], ""),
    joined([address.address_2], ""),
    joined(
      [
        joined([address.postal_code, address.city], " "),
        joined([address.province], ""),
      ],
      ", "
    ),
    countryName(address.country_code, locale),
  ].filter((line) => line !== "")

const countryName = (
  code: string | null | undefined,
  locale: string
): string => {
  if (!code || !/^[a-z]{2}$/i.test(code)) return ""
  const names = new Intl.DisplayNames([locale], { type: "region" })
  return names.of(code.toUpperCase()) ?? ""
}
