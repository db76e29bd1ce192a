import type {
  ComputeActionContext,
  PromotionDTO,
} from "@medusajs/framework/types"

import {
  readKnowledge,
  type CartKnowledge,
} from "../cart-knowledge/read-knowledge"
import type { CartQuery } from "../cart-knowledge/cart-query"
import type { Computation } from "../core-promotions"
import type { OwnCoupons } from "./own-coupons"
import type { RulesInPlay } from "./rules-in-play"

/** What a computation takes so that coupons of our own are priced in it. */
export type OwnPricing = CartKnowledge &
  Pick<Computation, "gifts" | "ownCoupon">

/**
 * Makes ready what coupons of our own need on a cart: reads of the shop only
 * what one of them asks for.
 */
export const prepareCart = async (
  { rules, needs, gifts }: RulesInPlay,
  context: ComputeActionContext,
  { couponOf, query }: { couponOf: OwnCoupons; query: CartQuery }
): Promise<OwnPricing> => {
  if (rules.size === 0) {
    return {}
  }
  const knowledge = await readKnowledge(query, context, needs)
  return {
    ...knowledge,
    gifts,
    ownCoupon: (promotion: PromotionDTO, setting) => {
      const rule = rules.get(promotion.id)
      return rule ? couponOf(promotion, rule, setting) : null
    },
  }
}
