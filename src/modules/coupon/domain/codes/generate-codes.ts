import { randomBytes } from "node:crypto"

import { parsePattern, type BatchRequest } from "./pattern"

/** So many random bytes, each value as likely as any other. */
export type RandomBytes = (size: number) => Uint8Array

/** What knows the codes that exist, folded; a `Set` will do. */
export type TakenCodes = { has(code: string): boolean }

const BYTES_AT_ONCE = 8_192
const CODES_AT_ONCE = 1_000
// By chance, even two repeats on end are not to be expected.
const MOST_REPEATS = 1_000

// Bytes beyond the last whole round of the alphabet are thrown away: they
// would make its first characters likelier than the others.
function* characters(alphabet: string, random: RandomBytes) {
  const size = alphabet.length
  const fair = 256 - (256 % size)
  for (;;) {
    const bytes = random(BYTES_AT_ONCE).filter((byte) => byte < fair)
    if (bytes.length === 0) {
      throw new Error("The source of random bytes is broken: it gave no use.")
    }
    for (const byte of bytes) {
      yield alphabet.charAt(byte % size)
    }
  }
}

/**
 * Unique codes that cannot be guessed, in chunks: each can be stored, and the
 * progress told, before the next one is made.
 *
 * @param taken is asked about each code, so that it is in no other batch; what
 * is stored while the codes are made needs a unique index all the same
 * @param random for tests; the operating system's cryptographic source
 * @throws RangeError for a request that `parsePattern` refuses
 */
export function* generateCodes({
  taken,
  random = randomBytes,
  chunk = CODES_AT_ONCE,
  ...request
}: BatchRequest & {
  readonly taken?: TakenCodes
  readonly random?: RandomBytes
  readonly chunk?: number
}): Generator<string[], void, undefined> {
  const parsed = parsePattern(request)
  if ("faults" in parsed) {
    throw new RangeError(parsed.faults.map(({ message }) => message).join(" "))
  }
  const { prefix, length, alphabet, count } = parsed.pattern
  const source = characters(alphabet, random)
  const made = new Set<string>()
  let codes: string[] = []
  let repeats = 0

  while (made.size < count) {
    let code = prefix
    for (let position = 0; position < length; position++) {
      code += source.next().value
    }
    if (made.has(code) || taken?.has(code)) {
      repeats += 1
      if (repeats > MOST_REPEATS) {
        throw new Error(
          "The source of random bytes is broken, or all codes are taken: it gave only codes that exist."
        )
      }
      continue
    }
    repeats = 0
    made.add(code)
    codes.push(code)
    if (codes.length >= chunk) {
      yield codes
      codes = []
    }
  }
  if (codes.length > 0) {
    yield codes
  }
}
