import { CLEAR_ALPHABET } from "./alphabet"
import { foldCode, MOST_CODE_CHARACTERS } from "./fold-code"

/** Most codes of one batch: a generator remembers those it has made. */
export const MOST_CODES = 1_000_000

/**
 * A single guess hits a code of the batch with a chance of one in this, at
 * most. At ten guesses a minute, day and night, the first hit is then expected
 * after some twenty years.
 */
export const GUESSES_PER_HIT = 100_000_000

const SHORTEST = 8
const MOST_RANDOM_CHARACTERS = 60
const MOST_PREFIX_CHARACTERS = MOST_CODE_CHARACTERS - MOST_RANDOM_CHARACTERS

/**
 * Codes that a merchant asks for.
 *
 * @property prefix at the beginning of each code, folded as codes are
 * @property length random characters behind the prefix; the shortest that is
 * safe when left out
 * @property alphabet Latin letters and digits; `CLEAR_ALPHABET` when left out
 */
export type BatchRequest = {
  readonly prefix?: string | null
  readonly length?: number | null
  readonly alphabet?: string | null
  readonly count: number
}

/** A request that has been checked; its codes are unique and unguessable. */
export type CodePattern = {
  readonly prefix: string
  readonly length: number
  readonly alphabet: string
  readonly count: number
}

export const BATCH_FAULT_CODES = [
  "count_out_of_range",
  "prefix_not_a_code",
  "prefix_too_long",
  "alphabet_not_letters",
  "alphabet_repeats",
  "alphabet_too_small",
  "length_out_of_range",
  "length_too_short",
] as const

export type BatchFaultCode = (typeof BATCH_FAULT_CODES)[number]

export type BatchFault = {
  readonly field: "prefix" | "length" | "alphabet" | "count"
  readonly code: BatchFaultCode
  /** What is wrong and how to cure it, for a person. */
  readonly message: string
}

const isWithin = (value: number, first: number, last: number): boolean =>
  Number.isInteger(value) && value >= first && value <= last

const safeLength = (count: number, characters: number): number => {
  const wanted = BigInt(count) * BigInt(GUESSES_PER_HIT)
  let length = 1
  while (BigInt(characters) ** BigInt(length) < wanted) {
    length += 1
  }
  return length
}

const prefixFault = (prefix: string): BatchFault | null => {
  const folded = foldCode(prefix)
  // A sign in front would be a formula in a spreadsheet.
  if (folded === null || !/^[\p{L}\p{N}]/u.test(folded)) {
    return {
      field: "prefix",
      code: "prefix_not_a_code",
      message:
        "The prefix cannot begin a code: start it with a letter or a digit, or leave it out.",
    }
  }
  return Array.from(folded).length > MOST_PREFIX_CHARACTERS
    ? {
        field: "prefix",
        code: "prefix_too_long",
        message: `The prefix is too long: use at most ${MOST_PREFIX_CHARACTERS} characters.`,
      }
    : null
}

const alphabetFault = (alphabet: string): BatchFault | null => {
  const field = "alphabet"
  if (!/^[A-Z0-9]*$/.test(alphabet)) {
    return {
      field,
      code: "alphabet_not_letters",
      message:
        "The alphabet contains more than letters from A to Z and digits: take the others out.",
    }
  }
  if (new Set(alphabet).size < alphabet.length) {
    return {
      field,
      code: "alphabet_repeats",
      message:
        "A character is in the alphabet twice (upper and lower case are the same): name each once.",
    }
  }
  return alphabet.length < 2
    ? {
        field,
        code: "alphabet_too_small",
        message: "The alphabet is too small: name at least two characters.",
      }
    : null
}

const lengthFault = (
  length: number,
  shortest: number,
  count: number
): BatchFault | null => {
  const field = "length"
  if (!isWithin(length, 1, MOST_RANDOM_CHARACTERS)) {
    return {
      field,
      code: "length_out_of_range",
      message: `The length is not a whole number from 1 to ${MOST_RANDOM_CHARACTERS}: choose ${shortest}.`,
    }
  }
  return length < shortest
    ? {
        field,
        code: "length_too_short",
        message: `With ${length} random characters, ${count} codes could be guessed: use at least ${shortest}.`,
      }
    : null
}

/**
 * Checks a request and fills in what was left out. Refused is also a length
 * at which guessing would hit too often (`GUESSES_PER_HIT`).
 */
export const parsePattern = (
  request: BatchRequest
):
  | { readonly pattern: CodePattern }
  | { readonly faults: readonly BatchFault[] } => {
  const prefix = request.prefix ?? ""
  const alphabet = (request.alphabet ?? CLEAR_ALPHABET).toUpperCase()
  const { count } = request
  const faults: (BatchFault | null)[] = [
    prefix === "" ? null : prefixFault(prefix),
    alphabetFault(alphabet),
  ]
  if (!isWithin(count, 1, MOST_CODES)) {
    faults.push({
      field: "count",
      code: "count_out_of_range",
      message: `The number of codes is not a whole number from 1 to ${MOST_CODES}: choose one, and make several batches for more.`,
    })
  }
  const found = faults.filter((fault) => fault !== null)
  if (found.length > 0) {
    return { faults: found }
  }
  const least = safeLength(count, alphabet.length)
  const length = request.length ?? Math.max(SHORTEST, least)
  const fault = lengthFault(length, least, count)
  return fault
    ? { faults: [fault] }
    : { pattern: { prefix: foldCode(prefix) ?? "", length, alphabet, count } }
}
