import type { CompiledCoupon } from "../compile"
import type { Reason, UsageByCoupon } from "../model"
import { calledBy } from "./combining"
import { evaluate, type Evaluation } from "./evaluate"
import { entryOf } from "./judge-rules"
import type { Standing } from "./standing"

const worthOf = (evaluation: Evaluation): number =>
  "discount" in evaluation ? evaluation.discount.total_minor : 0

const giveWay = (evaluation: Evaluation, best: Evaluation): Evaluation => {
  const { coupon, trace } = evaluation
  const reason: Reason = { code: "better_in_group", ...calledBy(best.coupon) }
  const says = `only the best coupon of the group "${coupon.source.combination.group}"`
  return {
    coupon,
    trace: [...trace, entryOf("group", says, reason)],
    gifts: [],
    reason,
  }
}

/**
 * Prices all members of a group on the cart as it stands; the greatest discount
 * stays, of equal ones the first. A gift that is not in the cart is worth
 * nothing yet: it is asked for only if nothing else of the group applies.
 *
 * @param members in the order of application
 */
export const evaluateGroup = (
  members: readonly CompiledCoupon[],
  standing: Standing,
  usage: UsageByCoupon
): Evaluation[] => {
  const all = members.map((member) => evaluate(member, standing, usage))
  const best = all.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a))
  if (worthOf(best) > 0) {
    return all.map((each) =>
      each !== best && worthOf(each) > 0
        ? giveWay(each, best)
        : each === best
          ? each
          : { ...each, gifts: [] }
    )
  }
  const asking = all.find(({ gifts }) => gifts.length > 0)
  return all.map((each) => (each === asking ? each : { ...each, gifts: [] }))
}
