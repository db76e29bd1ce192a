import {
  paymentProviderOf,
  paymentProvidersOf,
  type PlacingWishes,
  type WishedRegion,
  type WishedResult,
} from "../../modules/placing/domain"
import { toMinorUnits } from "../../shared/money"
import type { AdjustedBill } from "../coupon/adjustments-of"
import { idleCodes } from "../coupon/idle-codes"

/** A cart as Query reads it when it is to be placed. */
export type CartToPlace = Omit<WishedResult, "total_minor" | "idle_codes"> &
  AdjustedBill & {
    id: string
    total: number
    region?: WishedRegion | null
    payment_collection?: { id: string } | null
  }

/** How a cart is placed and paid; a pure function for a workflow's transform. */
export const planPlacing = (
  cart: CartToPlace,
  wishes: PlacingWishes,
  chosenProvider?: string | null
) => {
  const total_minor = toMinorUnits(cart.total, cart.currency_code)
  return {
    cart: {
      ...cart,
      total_minor,
      idle_codes: idleCodes(cart, wishes.promo_codes),
    },
    has_collection: Boolean(cart.payment_collection?.id),
    provider_id:
      total_minor > 0
        ? paymentProviderOf(paymentProvidersOf(cart.region), chosenProvider)
        : null,
  }
}
