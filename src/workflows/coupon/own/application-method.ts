import type { CreateApplicationMethodDTO } from "@medusajs/framework/types"

import type {
  CouponDocument,
  DiscountClass,
} from "../../../modules/coupon/domain"
import { fromMinorUnits } from "../../../shared/money"

const PPM_PER_PERCENT = 10_000

type Worth = { rate_ppm: number } | { amount_minor: number }

const worthIn = (effect: CouponDocument["effect"]): Worth => {
  const { rate_ppm, amount_minor, method_amount_minor } = effect
  if (effect.kind.startsWith("fixed") || effect.kind === "shipping") {
    const amount = amount_minor ?? method_amount_minor
    if (typeof amount === "number") {
      return { amount_minor: amount }
    }
  }
  const isRate = effect.kind === "percentage" || effect.kind === "shipping"
  return isRate && typeof rate_ppm === "number"
    ? { rate_ppm }
    : { amount_minor: 0 }
}

const TARGETS = {
  item: "items",
  order: "order",
  shipping: "shipping_methods",
} as const satisfies Record<DiscountClass, string>

/**
 * What core's own pages show of a coupon: its percentage or amount. What core
 * has no words for (tiers, sets, gifts, deals) is an amount of zero. Nothing is
 * priced by it.
 */
export const applicationMethodOf = (
  { effect, currency_code }: CouponDocument,
  discountClass: DiscountClass
): CreateApplicationMethodDTO => {
  const worth = worthIn(effect)
  const target = {
    target_type: TARGETS[discountClass],
    // Core refuses to edit orders with amounts that are not for each.
    allocation: "each" as const,
    max_quantity: 1,
    ...(currency_code === null ? {} : { currency_code }),
  }
  return "rate_ppm" in worth
    ? {
        ...target,
        type: "percentage",
        value: worth.rate_ppm / PPM_PER_PERCENT,
      }
    : {
        ...target,
        type: "fixed",
        value: currency_code
          ? Number(fromMinorUnits(worth.amount_minor, currency_code))
          : 0,
      }
}
