import { allocate } from "../../../../shared/money"
import type { CompiledCoupon } from "../compile"
import type { UsageFacts } from "../model"
import type { EffectContext, EffectResult } from "../rules"
import type { Standing, StandingLine, StandingShipping } from "./standing"

/** What a coupon takes off a line or shipping method; above zero. */
type Part<T> = { position: T; amount: number }

/** What a coupon takes off the cart. Nothing has been taken yet. */
export type Discount = {
  readonly lines: readonly Part<StandingLine>[]
  readonly shipping: readonly Part<StandingShipping>[]
  readonly claims?: ReadonlyMap<string, number>
  readonly total_minor: number
}

type Position = { facts: { id: string }; left_minor: number }

const assertAmount = (amount: number): void => {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`An effect gave ${amount}, no whole minor units`)
  }
}

const partsOf = <T extends Position>(
  amounts: ReadonlyMap<string, number> | undefined,
  positions: readonly T[],
  isAllowed: (id: string) => boolean
): Part<T>[] =>
  amounts === undefined || amounts.size === 0
    ? []
    : positions.flatMap((position) => {
        const { id } = position.facts
        const wanted = amounts.get(id) ?? 0
        assertAmount(wanted)
        const amount = Math.min(wanted, position.left_minor)
        return amount > 0 && isAllowed(id) ? [{ position, amount }] : []
      })

/** The most that a coupon may take off this cart, in all. */
const capOf = (
  { source }: CompiledCoupon,
  usage: UsageFacts | undefined
): number => {
  const { max_discount_minor, budget_minor } = source.limits
  const budget =
    budget_minor === null
      ? Number.MAX_SAFE_INTEGER
      : Math.max(0, budget_minor - (usage?.spent_minor ?? 0))
  return Math.min(max_discount_minor ?? Number.MAX_SAFE_INTEGER, budget)
}

const totalOf = (parts: readonly { amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0)

/** A discount above its cap is cut in proportion, to the exact cap. */
const withinCap = (discount: Discount, cap: number): Discount => {
  if (discount.total_minor <= cap) {
    return discount
  }
  const { lines, shipping, claims } = discount
  const shares = allocate(
    cap,
    [...lines, ...shipping].map(({ amount }) => amount)
  )
  const cut = <T>(parts: readonly Part<T>[], first: number): Part<T>[] =>
    parts
      .map((part, index) => ({ ...part, amount: shares[first + index] }))
      .filter(({ amount }) => amount > 0)
  return {
    lines: cut(lines, 0),
    shipping: cut(shipping, lines.length),
    claims,
    total_minor: cap,
  }
}

/**
 * What an effect said, as what can be taken: of lines that the coupon applies
 * to, no more than is left, within its highest discount and its budget.
 *
 * @throws RangeError for an amount that is negative or not whole.
 */
export const discountOf = (
  coupon: CompiledCoupon,
  standing: Standing,
  context: EffectContext,
  result: EffectResult,
  usage: UsageFacts | undefined
): Discount => {
  const allowed = new Set(
    [...context.lines, ...context.gift_lines].map(({ id }) => id)
  )
  const lines = partsOf(result.lines, standing.lines, (id) => allowed.has(id))
  const shipping = partsOf(result.shipping, standing.shipping, () => true)
  const { claims } = result
  const total_minor = totalOf(lines) + totalOf(shipping)
  return withinCap(
    { lines, shipping, claims, total_minor },
    capOf(coupon, usage)
  )
}

/** Takes a discount off the cart. */
export const take = (
  coupon: CompiledCoupon,
  standing: Standing,
  { lines, shipping, claims }: Discount
): void => {
  for (const { position, amount } of [...lines, ...shipping]) {
    position.left_minor -= amount
    position.discounts.push({
      coupon_id: coupon.id,
      code: coupon.code,
      amount_minor: amount,
    })
  }
  for (const { position, amount } of lines) {
    standing.left_minor -= position.facts.gift_of ? 0 : amount
  }
  for (const [id, units] of claims ?? []) {
    standing.claimed.set(id, (standing.claimed.get(id) ?? 0) + units)
  }
  standing.applied.push(coupon)
}
