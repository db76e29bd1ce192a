import type { Fault } from "../../../src/modules/coupon/domain"
import { pathOf, type DocumentFault } from "../fault"
import { writtenName } from "./fields"

const pathInDocument = (field: string): string =>
  field.split(".").map(writtenName).join(".")

// Fields are named with their units in the rules.
const FIELD_WITH_UNIT = /\b(?:[a-z]+_)*(?:minor|ppm)\b/g

const NOUNS: Record<string, string> = {
  array: "a list in [ ]",
  object: "an object in { }",
  record: "an object in { }",
  string: 'text in " "',
  boolean: "true or false",
  number: "a number",
}

const nounOf = (type: string): string => NOUNS[type] ?? type

/** What zod says by itself, for people who do not know it. */
const REWORDED: readonly [RegExp, (...found: string[]) => string][] = [
  [
    /^Invalid input: expected (\w+), received undefined$/,
    (_all, wanted) => `This is missing: give ${nounOf(wanted)}.`,
  ],
  [
    /^Invalid input: expected (\w+), received \w+$/,
    (_all, wanted) => `Give ${nounOf(wanted)}.`,
  ],
  [
    /^Invalid option: expected one of (.*)$/,
    (_all, options) => `Give one of ${options.replaceAll("|", ", ")}.`,
  ],
  [
    // An amount has been read before: what is left are tiers by quantity.
    /^Give a whole number of minor units from (\d) on.*$/,
    (_all, least) => `Give a whole number of units from ${least} on.`,
  ],
]

const wordsInDocument = (message: string): string =>
  REWORDED.reduce(
    (text, [pattern, say]) => text.replace(pattern, say),
    message
  ).replace(FIELD_WITH_UNIT, writtenName)

/** The faults of a rule by the names that a document calls its fields. */
export const inDocumentsWords = (
  faults: readonly Fault[],
  at: string
): DocumentFault[] =>
  faults.map(({ field, code, message }) => ({
    path: pathOf(at, pathInDocument(field)),
    code,
    message: wordsInDocument(message),
  }))
