import type { PromotionDTO } from "@medusajs/framework/types"

import type { ResolvedCode } from "../../coupon/contract"

/**
 * What a cart, a draft or an order edit asks for.
 *
 * @property codes as core hands them over
 * @property held codes that it has been given a discount by, or that were typed
 * @property resolved where all these lead
 * @property promotions those of these codes that may count
 */
export type Entry = {
  codes: readonly string[]
  held: readonly string[]
  resolved: readonly ResolvedCode[]
  promotions: readonly PromotionDTO[]
}

type Entered = { promotion: PromotionDTO; code: string }

/**
 * The promotions that were asked for, each under the code that stands for it: a
 * batch's code folded, or the promotion's own as it is stored.
 *
 * Core keeps a link to the promotion and hands over its own code from then on.
 * Where a code of a batch led there, that code goes on to count, and nothing
 * else does once it is out of use.
 */
export const enteredPromotions = ({
  codes,
  held,
  resolved,
  promotions,
}: Entry): PromotionDTO[] => {
  const byId = new Map(promotions.map((each) => [each.id, each]))
  const byCode = new Map(promotions.map((each) => [each.code, each]))
  const leads = new Map(resolved.map((each) => [each.typed, each]))
  const ofBatches = held.flatMap((typed) => {
    const lead = leads.get(typed)
    return lead?.batch_id ? [lead] : []
  })

  const entered = new Map<string, Entered>()
  const enter = (promotion: PromotionDTO, code: string): void => {
    entered.set(`${promotion.id} ${code}`, { promotion, code })
  }
  for (const typed of codes) {
    const lead = leads.get(typed)
    const exact = byCode.get(typed)
    const promotion = exact ?? (lead && byId.get(lead.promotion_id))
    if (!promotion) {
      continue
    }
    if (lead?.batch_id && !exact) {
      if (!lead.is_disabled) {
        enter(promotion, lead.code)
      }
      continue
    }
    const inPlace = ofBatches.filter(
      ({ promotion_id }) => promotion_id === promotion.id
    )
    for (const { is_disabled, code } of inPlace) {
      if (!is_disabled) {
        enter(promotion, code)
      }
    }
    // Of two that read the same only one is in the table of codes.
    const isOff = lead?.promotion_id === promotion.id && lead.is_disabled
    if (inPlace.length === 0 && !isOff) {
      enter(promotion, promotion.code ?? typed)
    }
  }

  return [...entered.values()].map(({ promotion, code }) => ({
    ...promotion,
    code,
  }))
}
