import { randomInt } from "node:crypto"

import { CLEAR_ALPHABET } from "../../../modules/coupon/domain/codes"

const MOST_OF_A_NAME = 24
const RANDOM = 10

const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .slice(0, MOST_OF_A_NAME)
    .replace(/^-+|-+$/g, "")

/**
 * A code for a coupon that applies by itself: core needs one, and shows it in
 * lists and orders. It reads like the name, and nobody guesses it.
 */
export const automaticCode = (name: string): string => {
  const random = Array.from(
    { length: RANDOM },
    () => CLEAR_ALPHABET[randomInt(CLEAR_ALPHABET.length)]
  ).join("")
  return `${slugOf(name) || "AUTOMATIC"}-${random}`
}
