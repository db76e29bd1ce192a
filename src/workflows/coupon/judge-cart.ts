import { Modules } from "@medusajs/framework/utils"
import type {
  ComputeActionContext,
  MedusaContainer,
} from "@medusajs/framework/types"

import type { CartCoupon, JudgedCart } from "../../modules/coupon/contract"
import { foldCode } from "../../modules/coupon/domain/codes"
import type { CartJudging } from "../../modules/promotion/contract"

const ENGLISH = "en-GB"

/** What these codes, and what applies by itself, do on a cart, and why not. */
export const judgeCart = (
  container: MedusaContainer,
  cart: ComputeActionContext & { locale?: string | null },
  codes: readonly string[]
): Promise<JudgedCart> =>
  container
    .resolve<CartJudging>(Modules.PROMOTION)
    .judgeCart(codes, cart, cart.locale ?? ENGLISH)

/** By their codes as these are compared; of one code the first counts. */
export const byFoldedCode = (
  coupons: readonly CartCoupon[]
): Map<string, CartCoupon> =>
  new Map(
    coupons
      .map((each) => [foldCode(each.code) ?? each.code, each] as const)
      .toReversed()
  )
