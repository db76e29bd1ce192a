import { MedusaError } from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"

import type { CouponCodes, OwnCode } from "../../coupon/contract"

/**
 * Makes the own codes of promotions lead to them in any spelling, within the
 * transaction of `context`. Codes of promotions that are gone are free again.
 *
 * @param aliveOf which of some promotions there still are
 * @throws MedusaError INVALID_DATA where a code reads like that of another
 */
export const claimOwnCodes = async (
  coupons: CouponCodes,
  aliveOf: (ids: string[]) => Promise<string[]>,
  own: readonly OwnCode[],
  context: Context
): Promise<void> => {
  let taken = await coupons.nameCoupons(own, context)
  const owners = taken.flatMap(({ batch_id, promotion_id }) =>
    batch_id === null ? [promotion_id] : []
  )
  const alive = new Set(owners.length > 0 ? await aliveOf(owners) : [])
  const gone = owners.filter((id) => !alive.has(id))
  if (gone.length > 0) {
    await coupons.unnameCoupons(gone, context)
    taken = await coupons.nameCoupons(own, context)
  }
  if (taken.length > 0) {
    const codes = taken.map(({ code }) => code).join(", ")
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The code ${codes} leads to another coupon already, in this or another spelling. Choose another code.`
    )
  }
}
