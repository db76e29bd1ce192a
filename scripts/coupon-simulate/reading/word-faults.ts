import type { Fault } from "../../../src/modules/coupon/domain"
import { pathOf, type DocumentFault } from "../fault"
import { writtenName } from "./fields"

const pathInDocument = (field: string): string =>
  field.split(".").map(writtenName).join(".")

// Fields are named with their units in the rules.
const FIELD_WITH_UNIT = /\b(?:[a-z]+_)*(?:minor|ppm)\b/g

const sentence = (message: string): string =>
  message.endsWith("received undefined") ? "This is missing here." : message

const wordsInDocument = (message: string): string =>
  sentence(message).replace(FIELD_WITH_UNIT, writtenName)

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
