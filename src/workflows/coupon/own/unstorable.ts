import type { Fault } from "../../../modules/coupon/domain"

// PostgreSQL keeps no NUL and no half of a character.
const BAD = /\p{Cc}|\p{Cs}/u
const MOST_CHARACTERS = 500
const DEEPEST = 12

const fault = (path: readonly string[], code: string, message: string) => ({
  field: path.join("."),
  code,
  message,
})

const textFaults = (text: string, path: readonly string[]): Fault[] => {
  if (text.length > MOST_CHARACTERS) {
    const message = `Write at most ${MOST_CHARACTERS} characters here.`
    return [fault(path, "too_big", message)]
  }
  const message = "Take out the characters that cannot be shown."
  return BAD.test(text) ? [fault(path, "control_character", message)] : []
}

/** What of a coupon cannot be stored, wherever in its rules it stands. */
export const unstorable = (
  value: unknown,
  path: readonly string[] = []
): Fault[] => {
  if (typeof value === "string") {
    return textFaults(value, path)
  }
  if (typeof value !== "object" || value === null) {
    return []
  }
  if (path.length > DEEPEST) {
    const message =
      "Nothing in a coupon is nested as deep as this: take it out."
    return [fault(path.slice(0, DEEPEST), "too_deep", message)]
  }
  return Object.entries(value).flatMap(([key, each]) =>
    BAD.test(key)
      ? [fault(path, "control_character", "Correct the names of the fields.")]
      : unstorable(each, [...path, key])
  )
}
