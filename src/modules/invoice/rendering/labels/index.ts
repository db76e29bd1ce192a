import type { DocumentLanguage } from "../../domain/locale"
import { languageOf } from "../../domain/locale"
import { arabic } from "./arabic"
import { chinese } from "./chinese"
import { dutch } from "./dutch"
import { english, type Labels } from "./english"
import { french } from "./french"
import { german } from "./german"
import { italian } from "./italian"
import { japanese } from "./japanese"
import { polish } from "./polish"
import { spanish } from "./spanish"

export type { Labels } from "./english"

const byLanguage: Record<DocumentLanguage, Labels> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  nl: dutch,
  pl: polish,
  zh: chinese,
}

/** The words for a locale; English for a language that has no dictionary. */
export const labelsFor = (locale: string): Labels =>
  byLanguage[languageOf(locale)]

/** Puts values in the place of the words in braces. */
export const fill = (
  sentence: string,
  values: Record<string, string>
): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
