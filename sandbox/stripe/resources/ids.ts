import { randomInt } from "node:crypto"

const ALPHABET =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const LENGTHS = { cs_test: 58, req: 14 } as const

/**
 * A new identifier in Stripe's look: prefix, underscore, letters and digits.
 *
 * @param prefix "pi", "ch", "cs_test" …
 */
export const newId = (prefix: string): string => {
  const length = LENGTHS[prefix as keyof typeof LENGTHS] ?? 24
  let id = `${prefix}_`
  for (let index = 0; index < length; index += 1) {
    id += ALPHABET[randomInt(ALPHABET.length)]
  }
  return id
}
