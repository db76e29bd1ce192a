export const MAX_QUANTITY = 999

/** A whole number from `min` to MAX_QUANTITY, or null. */
export function readQuantity(typed: unknown, min = 1): number | null {
  if (typeof typed !== "string" || !/^\d{1,3}$/.test(typed.trim())) {
    return null
  }
  const quantity = Number(typed)
  return quantity >= min && quantity <= MAX_QUANTITY ? quantity : null
}

const PROBLEMS = ["quantity", "stock"] as const

export type PurchaseProblem = (typeof PROBLEMS)[number]

/** Reads a problem's name out of an address. */
export function readProblem(value: string): PurchaseProblem | null {
  return PROBLEMS.find((problem) => problem === value) ?? null
}

/** A problem as a sentence. `available` null means not known. */
export function purchaseProblem(
  problem: PurchaseProblem,
  available: number | null
): string {
  if (problem === "quantity") {
    return `Enter a whole number from 1 to ${MAX_QUANTITY}.`
  }
  if (available === 0) {
    return "This is sold out."
  }
  return available === null
    ? "We do not have that many."
    : `We have only ${available} of these, counting what is in your cart.`
}
