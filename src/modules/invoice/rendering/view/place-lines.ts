type Place = {
  postal_code: string | null
  city: string | null
  country_code: string | null
}

// Countries that write "City, Province Code" on one line.
const CITY_FIRST = new Set(["us", "ca", "au"])

const isText = (value: string | null): value is string =>
  value !== null && value !== ""

/** Provinces may come as "us-ny"; people write "NY". */
const provinceName = (province: string | null): string | null =>
  province?.match(/^[a-z]{2}-([a-z]{1,3})$/i)?.[1].toUpperCase() ?? province

/** City, postal code and province as the country writes them. */
export const placeLines = (place: Place, province: string | null): string[] => {
  const name = provinceName(province)
  if (CITY_FIRST.has(place.country_code ?? "")) {
    const region = [name, place.postal_code].filter(isText).join(" ")
    return [[place.city, region].filter(isText).join(", ")].filter(isText)
  }
  const town = [place.postal_code, place.city].filter(isText).join(" ")
  return [town, name].filter(isText)
}
