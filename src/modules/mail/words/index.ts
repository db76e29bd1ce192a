import { en, type MailWords } from "./en"

export type { MailWords } from "./en"

/** Words by language; English stands in for one that is not there. */
const LANGUAGES: ReadonlyMap<string, MailWords> = new Map([["en", en]])

/** The words for a locale such as `en-GB`. */
export const wordsFor = (locale: string): MailWords =>
  LANGUAGES.get(locale.split("-")[0]?.toLowerCase() ?? "") ?? en
