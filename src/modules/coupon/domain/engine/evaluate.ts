import type { CompiledCoupon } from "../compile"
import type {
  GiftAsked,
  Reason,
  TraceEntry,
  UsageByCoupon,
  UsageFacts,
} from "../model"
import { inTheWay, sayCombination } from "./combining"
import { discountOf, type Discount } from "./discount"
import { effectContext } from "./effect-context"
import { entryOf, judgeRules } from "./judge-rules"
import type { Standing } from "./standing"

/**
 * What a coupon would do to a cart as it stands: a discount above zero, or the
 * reason why there is none. `gifts` are to be put into the cart.
 */
export type Evaluation = {
  readonly coupon: CompiledCoupon
  readonly trace: readonly TraceEntry[]
  readonly gifts: readonly GiftAsked[]
} & ({ readonly discount: Discount } | { readonly reason: Reason })

type Priced = {
  gifts: readonly GiftAsked[]
} & ({ discount: Discount } | { reason: Reason })

const priceEffect = (
  coupon: CompiledCoupon,
  standing: Standing,
  usage: UsageFacts | undefined
): Priced => {
  try {
    const context = effectContext(coupon, standing)
    const result = coupon.effect.discount(context)
    const discount = discountOf(coupon, standing, context, result, usage)
    const gifts = (result.gifts ?? []).map((gift) => ({
      coupon_id: coupon.id,
      ...gift,
    }))
    return discount.total_minor > 0
      ? { gifts, discount }
      : { gifts, reason: result.missing ?? { code: "nothing_to_discount" } }
  } catch {
    // As with conditions: a defect takes nothing and breaks nothing.
    return {
      gifts: [],
      reason: { code: "rule_failed", rule: coupon.effect.kind },
    }
  }
}

/** Judges and prices one coupon; changes nothing. */
export const evaluate = (
  coupon: CompiledCoupon,
  standing: Standing,
  usage: UsageByCoupon
): Evaluation => {
  const used = usage.get(coupon.id)
  const trace = judgeRules(coupon, standing, used)
  const failed = trace.find(({ holds }) => !holds)?.missing
  if (failed) {
    return { coupon, trace, gifts: [], reason: failed }
  }
  const blocked = inTheWay(coupon, standing.applied)
  trace.push(entryOf("combination", sayCombination(coupon), blocked))
  if (blocked) {
    return { coupon, trace, gifts: [], reason: blocked }
  }
  const priced = priceEffect(coupon, standing, used)
  const missing = "reason" in priced ? priced.reason : null
  const { kind, says } = coupon.effect
  trace.push(entryOf(`effect:${kind}`, says, missing))
  return { coupon, trace, ...priced }
}
