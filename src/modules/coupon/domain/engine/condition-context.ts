import type { CompiledCoupon } from "../compile"
import type { ConditionContext } from "../rules"
import type { Standing, StandingLine } from "./standing"

type Matching = {
  lines: readonly StandingLine[]
  initial: number
  discounted: number
  quantity: number
}

/** The lines that a coupon applies to and may discount. */
export const matchingLines = (
  coupon: CompiledCoupon,
  { discountable_index }: Standing
): readonly StandingLine[] => discountable_index.pick(coupon.applies_to)

const sumUp = (lines: readonly StandingLine[]): Matching => {
  let initial = 0
  let discounted = 0
  let quantity = 0
  for (const { facts, left_minor } of lines) {
    initial += facts.base_minor
    discounted += left_minor
    quantity += facts.quantity
  }
  return { lines, initial, discounted, quantity }
}

/** The cart as a coupon's conditions see it at its turn. */
export const conditionContext = (
  coupon: CompiledCoupon,
  standing: Standing
): ConditionContext => {
  let known: Matching | null = null
  const matching = () => (known ??= sumUp(matchingLines(coupon, standing)))
  return {
    cart: standing.cart,
    lines: standing.bought_facts,
    picked: (selector) =>
      standing.bought_index.pick(selector).map(({ facts }) => facts),
    amount: (of, base) => {
      if (of === "matching") {
        return matching()[base]
      }
      return base === "initial" ? standing.initial_minor : standing.left_minor
    },
    quantity: (of) =>
      of === "matching" ? matching().quantity : standing.quantity,
  }
}
