import type {
  ComputeActionItemLine,
  ComputeActionShippingLine,
  PromotionDTO,
} from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { toMinorUnits } from "../../../shared/money"
import { decimalOf } from "./decimal-of"
import { priceOfAll } from "./money-basis"
import type { PromotionSetting } from "./promotion-setting"

const PPM_PER_PERCENT = 10_000
const WHOLE_PERCENT = 100

/** The part that a percentage promotion takes off, in millionths, at most all. */
export const rateOf = ({ application_method }: PromotionDTO): number =>
  BigNumber.min(decimalOf(application_method?.value) ?? 0, WHOLE_PERCENT)
    .times(PPM_PER_PERCENT)
    .integerValue(BigNumber.ROUND_HALF_UP)
    .toNumber()

/**
 * The amount of a fixed promotion in whole minor units of the cart's currency
 * and in its basis.
 *
 * The amount is with tax if the promotion is (`is_tax_inclusive`). Where the
 * cart's basis is the other one, it is converted by what all that the promotion
 * targets costs with tax and without, and rounded half up once; core converts
 * line by line and rounds nothing.
 *
 * @param targets what the promotion discounts
 */
export const amountOf = (
  { application_method, is_tax_inclusive }: PromotionDTO,
  targets: readonly (ComputeActionItemLine | ComputeActionShippingLine)[],
  { basis, cart }: PromotionSetting
): number => {
  const amount = decimalOf(application_method?.value) ?? new BigNumber(0)
  const own = is_tax_inclusive ? "gross" : "net"
  const price = priceOfAll(targets, own)
  const converted =
    own === basis || price.isZero()
      ? amount
      : amount.times(priceOfAll(targets, basis)).dividedBy(price)
  return Math.max(0, toMinorUnits(converted, cart.currency_code))
}
