import type { CompiledCoupon } from "../compile"
import type {
  CartFacts,
  CouponOutcome,
  DiscountedPosition,
  Pricing,
  PricingTotals,
  UsageByCoupon,
} from "../model"
import { giftsAskedBy, keepBest } from "./best-of-group"
import { checkCart } from "./check-cart"
import { take } from "./discount"
import { evaluate, type Evaluation } from "./evaluate"
import { inOrder } from "./order"
import { standingOf, type Standing, type StandingPosition } from "./standing"

const NOTHING_USED: UsageByCoupon = new Map()

// Written out, as spreading would cost more than pricing for most coupons.
const outcomeOf = (evaluation: Evaluation): CouponOutcome => {
  const { coupon, trace } = evaluation
  return "discount" in evaluation
    ? {
        coupon_id: coupon.id,
        code: coupon.code,
        class: coupon.class,
        outcome: "applied",
        discount_minor: evaluation.discount.total_minor,
        trace,
      }
    : {
        coupon_id: coupon.id,
        code: coupon.code,
        class: coupon.class,
        outcome: "parked",
        discount_minor: 0,
        reason: evaluation.reason,
        trace,
      }
}

const membersByGroup = (
  coupons: readonly CompiledCoupon[]
): Map<string, CompiledCoupon[]> => {
  const groups = new Map<string, CompiledCoupon[]>()
  for (const coupon of coupons) {
    const { group } = coupon.source.combination
    const members = group === null ? undefined : groups.get(group)
    if (members) {
      members.push(coupon)
    } else if (group !== null) {
      groups.set(group, [coupon])
    }
  }
  return groups
}

/**
 * Gives every coupon its turn. The first of a group that would take something
 * off is measured against all that are left of the group; so one that does not
 * apply anyway does not move the turn of the others.
 */
const takeTurns = (
  coupons: readonly CompiledCoupon[],
  standing: Standing,
  usage: UsageByCoupon
): Map<string, Evaluation> => {
  const groups = membersByGroup(coupons)
  const done = new Map<string, Evaluation>()
  for (const coupon of coupons) {
    if (done.has(coupon.id)) {
      continue
    }
    const own = evaluate(coupon, standing, usage)
    const members = groups.get(coupon.source.combination.group ?? "")
    const evaluations =
      members && "discount" in own
        ? keepBest([
            own,
            ...members
              .filter(({ id }) => id !== coupon.id && !done.has(id))
              .map((member) => evaluate(member, standing, usage)),
          ])
        : [own]
    for (const evaluation of evaluations) {
      done.set(evaluation.coupon.id, evaluation)
      if ("discount" in evaluation) {
        take(evaluation.coupon, standing, evaluation.discount)
      }
    }
  }
  return done
}

/** Positions in the order of the cart. */
const discounted = <T extends { id: string; base_minor: number }>(
  positions: readonly T[],
  standing: readonly StandingPosition<T>[]
): DiscountedPosition[] => {
  const byId = new Map(standing.map((each) => [each.facts.id, each]))
  return positions
    .flatMap(({ id }) => byId.get(id) ?? [])
    .map(({ facts, discounts, left_minor }) => ({
      id: facts.id,
      discounts,
      discount_minor: facts.base_minor - left_minor,
    }))
}

const sumOf = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + amount, 0)

const totalsOf = (
  cart: CartFacts,
  lines: readonly DiscountedPosition[],
  shipping: readonly DiscountedPosition[]
): PricingTotals => {
  const items_minor = sumOf(cart.lines.map((line) => line.base_minor))
  const shipping_minor = sumOf(cart.shipping.map((each) => each.base_minor))
  const items_discount_minor = sumOf(lines.map((line) => line.discount_minor))
  const shipping_discount_minor = sumOf(
    shipping.map((each) => each.discount_minor)
  )
  const discount_minor = items_discount_minor + shipping_discount_minor
  return {
    items_minor,
    items_discount_minor,
    shipping_minor,
    shipping_discount_minor,
    discount_minor,
    total_minor: items_minor + shipping_minor - discount_minor,
  }
}

/**
 * Prices a cart with coupons: which apply, what each takes off which line and
 * shipping method, and why the others do not. Pure: the same input gives the
 * same result, in whatever order lines and coupons are given.
 *
 * @param coupons a coupon that is given twice counts once
 * @param usage nothing was used of coupons that are left out
 * @throws RangeError for a cart whose figures cannot be reckoned with.
 */
export const priceCart = (
  cart: CartFacts,
  coupons: readonly CompiledCoupon[],
  usage: UsageByCoupon = NOTHING_USED
): Pricing => {
  checkCart(cart)
  const standing = standingOf(cart)
  const turns = inOrder(coupons)
  const evaluations = takeTurns(turns, standing, usage)

  const lines = discounted(cart.lines, standing.lines)
  const shipping = discounted(cart.shipping, standing.shipping)
  const inTurn = turns.flatMap(({ id }) => evaluations.get(id) ?? [])
  return {
    lines,
    shipping,
    gifts: giftsAskedBy(inTurn),
    coupons: inTurn.map(outcomeOf),
    totals: totalsOf(cart, lines, shipping),
  }
}
