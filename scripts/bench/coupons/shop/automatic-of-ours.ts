import { UNMET_BY_CART } from "../coupons"
import type { Automatic } from "./automatic"
import type { OurShop } from "./our-shop"
import { tenPercent } from "./promotions"

const TEN_PERCENT = { effect: { kind: "percentage", rate_ppm: 100_000 } }

/** The rules of a coupon that takes ten percent off. */
export const tenPercentRule = (more: object = {}): object => ({
  ...TEN_PERCENT,
  ...more,
})

/**
 * Makes automatic coupons of our own.
 *
 */
export const makeOurAutomatic = async (
  { promotions, coupons }: OurShop,
  { from, count, areMet }: Automatic
): Promise<void> => {
  const made = await promotions.createPromotions(
    Array.from({ length: count }, (_, index) =>
      tenPercent(`AUTO${from + index}`, { is_automatic: true })
    )
  )
  for (const [index, { id }] of made.entries()) {
    const unmet = UNMET_BY_CART[index % UNMET_BY_CART.length](index)
    await coupons.writeRule(id, tenPercentRule(areMet ? {} : unmet))
  }
}
