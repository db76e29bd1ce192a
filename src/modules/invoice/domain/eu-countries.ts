// Northern Ireland (xi, in VAT ids only) trades goods as a part of the EU.
const MEMBERS = new Set(
  "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk xi".split(
    " "
  )
)

/** Whether a country (ISO 3166-1 alpha-2, lower case) is in the EU for VAT. */
export const isInEu = (countryCode: string | null): boolean =>
  countryCode !== null && MEMBERS.has(countryCode)
