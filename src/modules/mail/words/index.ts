import { en, type MailWords } from "./en"

export type { MailWords } from "./en"

/** Words by language; English stands in for one that is not there. */
const LANGUAGES: ReadonlyMap<string, MailWords> = new Map([["en", en]])

/** The languages that mails are written in. */
export const mailLanguages: readonly string[] = [...LANGUAGES.keys()]

/** Language and region of `de`, `de-AT`, `de_AT`; the rest is dropped. */
const parts = (locale: string): { language: string; region: string | null } => {
  const match = /^([a-z]{2,3})(?:[-_]([a-z]{2})\b)?/i.exec(locale)
  return {
    language: match?.[1]?.toLowerCase() ?? "",
    region: match?.[2]?.toUpperCase() ?? null,
  }
}

/** How a locale is written: Arabic and Hebrew from right to left. */
export const directionOf = (locale: string): "ltr" | "rtl" =>
  ["ar", "he"].includes(parts(locale).language) ? "rtl" : "ltr"

/** Where English is read with American dates and dollars. */
const AMERICAN = new Set(["us", "ca"])

/**
 * The locale to write in: the wanted one when its language has words, else
 * English, so that dates and amounts never speak another language than the
 * sentences around them.
 *
 * @param country where the order goes, which decides between two Englishes
 */
export const mailLocale = (
  wanted: string,
  country: string | null | undefined
): string => {
  const { language, region } = parts(wanted)
  if (!LANGUAGES.has(language) || (language === "en" && !region)) {
    return AMERICAN.has(country?.toLowerCase() ?? "") ? "en-US" : "en-GB"
  }
  return region ? `${language}-${region}` : language
}

/** The words for a locale such as `en-GB`. */
export const wordsFor = (locale: string): MailWords =>
  LANGUAGES.get(parts(locale).language) ?? en
