import type {
  ComputeActionContext,
  PromotionDTO,
} from "@medusajs/framework/types"

import type { Computation } from "../../../core-promotions"
import { compute } from "../../../core-promotions/__tests__/support/promotions"
import { rulesWith, type CouponInput } from "../../../domain"
import { ownCoupons } from "../../own-coupons"
import { prepareCart } from "../../prepare-cart"
import { rulesInPlay } from "../../rules-in-play"
import type { KnownRule } from "../../rule-book"
import { giftIn, needsOf } from "../../needs"

type Document = Partial<Omit<CouponInput, "id" | "code" | "created_at">>

let made = 0

/** A rule as it is stored for a promotion. */
export const ruleOf = (promotion_id: string, document: unknown): KnownRule => {
  made += 1
  return {
    id: `couprule_${made}`,
    promotion_id,
    document,
    version: "1",
    needs: needsOf(document),
    gift: giftIn(document),
    limits: null,
  }
}

/** An own coupon of 10 %, unless told otherwise: promotion and rule. */
export const ownCoupon = (
  document: Document | Record<string, unknown> = {},
  more: Partial<PromotionDTO> = {}
): { promotion: PromotionDTO; rule: KnownRule } => {
  made += 1
  const promotion: PromotionDTO = {
    id: `promo_own_${made}`,
    code: `OWN${made}`,
    type: "standard",
    status: "active",
    is_automatic: false,
    rules: [],
    campaign_id: null,
    ...more,
  }
  const rule = ruleOf(promotion.id, {
    effect: { kind: "percentage", rate_ppm: 100_000 },
    ...document,
  })
  return { promotion, rule }
}

const EMPTY_SHOP = { graph: () => Promise.resolve({ data: [] }) }

/** Prices a cart with own coupons, as the module does. */
export const priceOwn = async (
  context: ComputeActionContext,
  coupons: { promotion: PromotionDTO; rule?: KnownRule }[],
  more: Partial<Computation> = {}
) => {
  const rules = new Map(
    coupons.flatMap(({ promotion, rule }) =>
      rule ? [[promotion.id, rule] as const] : []
    )
  )
  const promotions = coupons.map(({ promotion }) => promotion)
  const inPlay = rulesInPlay(promotions, rules)
  const own = await prepareCart(inPlay, context, {
    couponOf: ownCoupons(rulesWith()),
    query: EMPTY_SHOP,
  })
  return compute(context, promotions, { ...own, ...more })
}
