/** The languages that documents are written in. */
export const DOCUMENT_LANGUAGES = [
  "ar",
  "de",
  "en",
  "es",
  "fr",
  "it",
  "ja",
  "nl",
  "pl",
  "zh",
] as const

export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number]

const ENGLISH = "en-GB"

// A country's locale where that is not English. Countries of several languages
// get the one that most there speak.
const LOCALE_OF_COUNTRY = new Map(
  [
    "ar-AE ar-BH ar-DZ ar-EG ar-IQ ar-JO ar-KW ar-LB ar-LY ar-MA ar-OM ar-QA",
    "ar-SA ar-SY ar-TN ar-YE de-AT de-CH de-DE de-LI es-AR es-BO es-CL es-CO",
    "es-CR es-DO es-EC es-ES es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY",
    "es-SV es-UY es-VE fr-FR fr-LU fr-MC it-IT it-SM it-VA ja-JP nl-BE nl-NL",
    "pl-PL zh-CN en-US en-CA en-AU en-NZ en-IE",
  ]
    .join(" ")
    .split(" ")
    .map((locale) => [locale.slice(3).toLowerCase(), locale])
)

const parse = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag.trim().replaceAll("_", "-"))
  } catch {
    return null
  }
}

const isKnown = (language: string): language is DocumentLanguage =>
  DOCUMENT_LANGUAGES.some((known) => known === language)

/** The language of a locale's documents: English where there is none. */
export const languageOf = (locale: string): DocumentLanguage => {
  const language = parse(locale)?.language ?? "en"
  return isKnown(language) ? language : "en"
}

/**
 * The language and notation of a document (BCP 47): the customer's, else those
 * of the buyer's country. What is not known is English; it is never an error.
 *
 * @param wanted the order's locale, as the shop's front end sent it
 * @param countryCode ISO 3166-1 alpha-2, of the buyer
 */
export const pickLocale = (
  wanted: string | null,
  countryCode: string | null
): string => {
  if (wanted) {
    const locale = parse(wanted)
    // Without extensions: a document's calendar and digits are not a wish.
    return locale && isKnown(locale.language) ? locale.baseName : ENGLISH
  }
  return LOCALE_OF_COUNTRY.get(countryCode?.toLowerCase() ?? "") ?? ENGLISH
}
