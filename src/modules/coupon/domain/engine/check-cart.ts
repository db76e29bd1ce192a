import type { CartFacts } from "../model"

const refuse = (what: string): never => {
  throw new RangeError(`The cart cannot be priced: ${what}`)
}

const checkPositions = (
  noun: string,
  positions: readonly { id: string; base_minor: number }[]
): number => {
  const ids = new Set<string>()
  let sum = 0
  for (const { id, base_minor } of positions) {
    if (ids.has(id)) {
      refuse(`two ${noun}s have the id ${id}`)
    }
    if (!Number.isSafeInteger(base_minor) || base_minor < 0) {
      refuse(`${noun} ${id} costs ${base_minor}, no whole minor units`)
    }
    ids.add(id)
    sum += base_minor
  }
  return sum
}

/**
 * Makes sure that all sums over a cart are exact.
 *
 * @throws RangeError for an id that is there twice, an amount that is not whole
 * or is negative, and a quantity that is not a whole number from 1 on.
 */
export const checkCart = (cart: CartFacts): void => {
  const sum =
    checkPositions("line", cart.lines) +
    checkPositions("shipping method", cart.shipping)
  if (!Number.isSafeInteger(sum)) {
    refuse("it costs more than can be counted")
  }
  for (const { id, quantity } of cart.lines) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      refuse(`line ${id} has the quantity ${quantity}, not 1 or more`)
    }
  }
}
