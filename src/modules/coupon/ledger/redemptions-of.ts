import { generateEntityId } from "@medusajs/framework/utils"

import { foldCode } from "../domain/codes"
import { customerKey } from "../domain/identity"
import type { CouponLimits } from "../domain"
import {
  campaignSubjects,
  subjectsOf,
  type BudgetedCampaign,
  type Buyer,
  type Use,
} from "../domain/usage"
import type { NewRedemption } from "./redemption"

/** A promotion as far as its uses are limited. @property limit of its uses */
export type LimitedPromotion = {
  id: string
  limit?: number | null
  campaign?: BudgetedCampaign | null
}

/** What a cart or an order uses. @property uses in minor units */
export type UsesToCount = {
  currency_code: string
  buyer: Buyer
  uses: readonly Use[]
  promotions: readonly LimitedPromotion[]
}

/** The limits that coupons of our own have, by promotion. */
export type OwnLimits = ReadonlyMap<string, CouponLimits>

const fewer = (one: number | null, other: number | null): number | null =>
  one !== null && other !== null ? Math.min(one, other) : (one ?? other)

const limitsFor = (
  promotion: LimitedPromotion | undefined,
  own: CouponLimits | undefined
) => ({
  uses: fewer(promotion?.limit ?? null, own?.uses ?? null),
  uses_per_customer: own?.uses_per_customer ?? null,
  uses_per_code: own?.uses_per_code ?? null,
  budget_minor: own?.budget_minor ?? null,
})

/**
 * Uses as the ledger counts them, with all their counters and limits. Codes
 * are folded, so that a code is the same in whatever way it was typed.
 */
export const redemptionsOf = (
  { currency_code, buyer, uses, promotions }: UsesToCount,
  own: OwnLimits
): NewRedemption[] =>
  uses.map((use) => {
    const promotion = promotions.find(({ id }) => id === use.promotion_id)
    const redeemer = {
      promotion_id: use.promotion_id,
      code: foldCode(use.code) ?? use.code,
      customer_key: customerKey({ email: buyer.email, customerId: buyer.id }),
      currency_code: currency_code.toLowerCase(),
    }
    return {
      id: generateEntityId(undefined, "couprd"),
      ...redeemer,
      amount_minor: use.amount_minor,
      subjects: [
        ...subjectsOf(
          redeemer,
          limitsFor(promotion, own.get(use.promotion_id))
        ),
        ...campaignSubjects(promotion?.campaign, buyer, redeemer.currency_code),
      ],
    }
  })
