import type { GiftAsked, Reason } from "../model"
import { calledBy } from "./combining"
import type { Evaluation } from "./evaluate"
import { entryOf } from "./judge-rules"

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
 * Keeps the greatest discount of a group, of equal ones the first. Members that
 * take nothing stay as they are.
 *
 * @param members priced on the same cart, in the order of application
 */
export const keepBest = (members: readonly Evaluation[]): Evaluation[] => {
  const best = members.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a))
  return members.map((each) =>
    each === best || worthOf(each) === 0 ? each : giveWay(each, best)
  )
}

/**
 * The gifts to put into the cart. One that is not there yet is worth nothing:
 * of a group it is asked for only if no other member applies, and only one.
 *
 * @param evaluations in the order of application
 */
export const giftsAskedBy = (
  evaluations: readonly Evaluation[]
): readonly GiftAsked[] => {
  if (evaluations.every(({ gifts }) => gifts.length === 0)) {
    return []
  }
  const served = new Map<string, Evaluation>()
  for (const evaluation of evaluations) {
    const { group } = evaluation.coupon.source.combination
    if (group !== null && "discount" in evaluation) {
      served.set(group, evaluation)
    }
  }
  return evaluations.flatMap((evaluation) => {
    const { group } = evaluation.coupon.source.combination
    if (group === null || evaluation.gifts.length === 0) {
      return evaluation.gifts
    }
    const first = served.get(group) ?? evaluation
    served.set(group, first)
    return first === evaluation ? evaluation.gifts : []
  })
}
