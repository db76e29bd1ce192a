import type { Reason } from "../model"
import { HOLDS, priceSchema, refuse, type Verdict } from "../rules"

/** Two inclusive bounds, in the condition's own unit. */
export type Bounds = { min?: number; max?: number }

/** Bounds of money as documents name them, for a strict object. */
export const moneyBounds = {
  min_minor: priceSchema.optional(),
  max_minor: priceSchema.optional(),
}

/** Takes the unit from the names of bounds, for `transform`. */
export const unitless = <T extends { min_minor?: number; max_minor?: number }>({
  min_minor,
  max_minor,
  ...others
}: T) => ({ ...others, min: min_minor, max: max_minor })

/** That one of two bounds is there; for `refine`. */
export const hasBound = (bounds: Bounds): boolean =>
  bounds.min !== undefined || bounds.max !== undefined

export const NEEDS_BOUND = {
  message: "Give a minimum, a maximum or both.",
  params: { code: "at_least_one_of" },
}

/** `at least 2 and at most 5`. */
export const sayBounds = (
  { min, max }: Bounds,
  say: (bound: number) => string
): string =>
  [
    min === undefined ? "" : `at least ${say(min)}`,
    max === undefined ? "" : `at most ${say(max)}`,
  ]
    .filter((part) => part !== "")
    .join(" and ")

/** Refuses a value beyond its bounds by how much it is short of or over one. */
export const within = (
  value: number,
  { min, max }: Bounds,
  tooLittle: (missing: number) => Reason,
  tooMuch: (excess: number) => Reason
): Verdict => {
  if (min !== undefined && value < min) {
    return refuse(tooLittle(min - value))
  }
  return max !== undefined && value > max ? refuse(tooMuch(value - max)) : HOLDS
}
