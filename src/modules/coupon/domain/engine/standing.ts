import type { CompiledCoupon } from "../compile"
import type {
  AppliedDiscount,
  CartFacts,
  LineFacts,
  ShippingFacts,
} from "../model"
import { indexLines, type LineIndex } from "../selecting"

/** A line or shipping method as it stands after the coupons so far. */
export type StandingPosition<T> = {
  readonly facts: T
  readonly discounts: AppliedDiscount[]
  left_minor: number
}

export type StandingLine = StandingPosition<LineFacts>
export type StandingShipping = StandingPosition<ShippingFacts>

/**
 * A cart while it is being priced; the only thing here that changes.
 *
 * @property bought all lines but gifts
 * @property discountable_index bought lines that coupons may discount
 * @property initial_minor of what is bought
 * @property left_minor of what is bought, after the discounts so far
 * @property claimed units by line that coupons so far keep to themselves
 */
export type Standing = {
  readonly cart: CartFacts
  readonly lines: readonly StandingLine[]
  readonly bought: readonly StandingLine[]
  readonly bought_facts: readonly LineFacts[]
  readonly bought_index: LineIndex<StandingLine>
  readonly discountable_index: LineIndex<StandingLine>
  readonly shipping: readonly StandingShipping[]
  readonly initial_minor: number
  readonly quantity: number
  readonly applied: CompiledCoupon[]
  readonly claimed: Map<string, number>
  left_minor: number
}

/**
 * Ids in the order in which they were given out: Medusa's are of one length
 * and rise with time, and 10 comes after 9.
 */
export const compareIds = (a: { id: string }, b: { id: string }): number =>
  a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const stand = <T extends { id: string; base_minor: number }>(
  positions: readonly T[]
): StandingPosition<T>[] =>
  [...positions].sort(compareIds).map((facts) => ({
    facts,
    discounts: [],
    left_minor: facts.base_minor,
  }))

const factsOf = ({ facts }: StandingLine): LineFacts => facts

/**
 * A cart before its first coupon. "The first line" is the one whose id is
 * first, so that the same cart has the same figures in whatever order its
 * lines are read.
 */
export const standingOf = (cart: CartFacts): Standing => {
  const lines = stand(cart.lines)
  const bought = lines.filter(({ facts }) => !facts.gift_of)
  const initial_minor = bought.reduce((sum, line) => sum + line.left_minor, 0)
  return {
    cart,
    lines,
    bought,
    bought_facts: bought.map(({ facts }) => facts),
    bought_index: indexLines(bought, factsOf),
    discountable_index: indexLines(
      bought.filter(({ facts }) => facts.is_discountable),
      factsOf
    ),
    shipping: stand(cart.shipping),
    initial_minor,
    quantity: bought.reduce((sum, { facts }) => sum + facts.quantity, 0),
    applied: [],
    claimed: new Map(),
    left_minor: initial_minor,
  }
}
