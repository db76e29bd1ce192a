type Place = {
  postal_code: string | null
  city: string | null
  country_code: string | null
}

// Countries that write "City, Province Code" on one line.
const CITY_FIRST = new Set(["us", "ca", "au"])

// Countries that write the code below the town, on a line of its own.
const CODE_LAST = new Set(["gb", "ie", "gg", "im", "je"])

const isText = (value: string | null): value is string =>
  value !== null && value !== ""

const joined = (parts: (string | null)[], between: string): string =>
  parts.filter(isText).join(between)

/** Provinces may come as "us-ny"; people write "NY". */
const provinceName = (province: string | null): string | null =>
  province?.match(/^[a-z]{2}-([a-z]{1,3})$/i)?.[1].toUpperCase() ?? province

/** City, postal code and province as the country writes them. */
export const placeLines = (place: Place, province: string | null): string[] => {
  const { postal_code, city, country_code } = place
  const name = provinceName(province)
  if (CITY_FIRST.has(country_code ?? "")) {
    return [joined([city, joined([name, postal_code], " ")], ", ")].filter(
      isText
    )
  }
  if (CODE_LAST.has(country_code ?? "")) {
    return [city, name, postal_code].filter(isText)
  }
  return [joined([postal_code, city], " "), name].filter(isText)
}

const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

type Address = Place & { address_lines: string[]; province?: string | null }

/**
 * An address from the largest to the smallest, as it is written where its
 * place is named in Chinese, Japanese or Korean characters. The same address
 * in Latin letters goes the other way.
 */
const fromLargest = (address: Address, country: string | null): string[] => {
  const { postal_code, city, country_code, address_lines } = address
  const code = postal_code && country_code === "jp" ? "〒" : ""
  const place = joined([provinceName(address.province ?? null), city], "")
  return [
    country,
    joined([postal_code && `${code}${postal_code}`, place], " "),
    ...address_lines,
  ].filter(isText)
}

/**
 * An address line by line, in the order of its country.
 *
 * @param country its name in the document's language
 */
export const addressLines = (
  address: Address,
  country: string | null
): string[] =>
  EAST_ASIAN.test(address.city ?? "")
    ? fromLargest(address, country)
    : [
        ...address.address_lines,
        ...placeLines(address, address.province ?? null),
        country,
      ].filter(isText)
