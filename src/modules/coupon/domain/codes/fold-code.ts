/** Longest code, in characters after folding. */
export const MOST_CODE_CHARACTERS = 100
// Nobody types that; it keeps hostile input from costing anything.
const MOST_TYPED = 1_000

export const CODE_FAULT_CODES = [
  "code_empty",
  "code_too_long",
  "code_control_character",
  "code_without_letter",
] as const

export type CodeFaultCode = (typeof CODE_FAULT_CODES)[number]

export type CodeFault = {
  readonly code: CodeFaultCode
  /** What is wrong and how to cure it, for a person. */
  readonly message: string
}

const FAULTS: Record<CodeFaultCode, string> = {
  code_empty: "There is no code: type at least one letter or digit.",
  code_too_long: `The code is too long: use at most ${MOST_CODE_CHARACTERS} characters.`,
  code_control_character:
    "The code contains a character that cannot be shown: use letters, digits and dashes.",
  code_without_letter:
    "The code consists of punctuation only: use at least one letter or digit.",
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
// The blank Braille pattern looks like a space and is a symbol.
const BLANK = /[\s\u2800]/gu
const DASH = /\p{Dash}/gu
// Controls, lone surrogates, private use, and what Unicode may still define.
const OTHER = /\p{C}/u
// Emoji are symbols; `.` and `..` would not survive as a part of an address.
const SPEAKING = /[\p{L}\p{N}\p{S}]/u

// What is taken away lets marks meet, so the form is made anew behind it.
const clean = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .replace(BLANK, "")
    .replace(DASH, "-")
    .normalize("NFKD")

// Lower case first, because only that takes a capital sharp s apart. The dot
// is dropped from the Turkish capital I, which Turkish keyboards give for i.
const foldCase = (text: string): string =>
  text
    .toLowerCase()
    .toUpperCase()
    .normalize("NFD")
    .replace(/I\u0307+/gu, "I")
    .normalize("NFKC")

const fault = (code: CodeFaultCode): { fault: CodeFault } => ({
  fault: { code, message: FAULTS[code] },
})

/**
 * A coupon code as it is compared and stored, whatever way it was typed.
 *
 * - Compatible characters are one (Unicode NFKC): full width, ligatures;
 * - invisible characters and all blanks go, inner ones too: codes are printed
 *   in groups and broken over lines;
 * - every kind of dash becomes `-` and stays: typing aids make long dashes, but
 *   `A-B1` and `AB-1` are different codes;
 * - upper case by Unicode's rules, in no language: `ß` is `SS`, `ı` and `İ` are
 *   `I`.
 *
 * Folding twice changes nothing.
 */
export const readCode = (
  typed: string
): { readonly code: string } | { readonly fault: CodeFault } => {
  if (typed.length > MOST_TYPED) {
    return fault("code_too_long")
  }
  const code = foldCase(clean(typed))
  if (code === "") {
    return fault("code_empty")
  }
  if (OTHER.test(code)) {
    return fault("code_control_character")
  }
  if (!SPEAKING.test(code)) {
    return fault("code_without_letter")
  }
  return Array.from(code).length > MOST_CODE_CHARACTERS
    ? fault("code_too_long")
    : { code }
}

/** As `readCode`, or null for what cannot be a code. */
export const foldCode = (typed: string): string | null => {
  const read = readCode(typed)
  return "code" in read ? read.code : null
}
