import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"

import { COUPON_MODULE } from "../../../modules/coupon"
import { compileCoupon } from "../../../modules/coupon/domain"
import type CouponModuleService from "../../../modules/coupon/service"
import type { PromotionStandings } from "../../../modules/promotion/contract"
import type { CouponView } from "../coupon-types"
import {
  presentCoupon,
  PROMOTION_FIELDS,
  type PromotionRow,
} from "./present-coupon"

type StoreRow = {
  supported_currencies?: ({ currency_code: string } | null)[] | null
}

/** The currencies that the shop sells in, in lower case. */
const readCurrencies = async (
  container: MedusaContainer
): Promise<string[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "store",
      fields: ["supported_currencies.currency_code"],
    })
  const stores: StoreRow[] = data
  return stores.flatMap(({ supported_currencies }) =>
    (supported_currencies ?? []).flatMap((each) =>
      each ? [each.currency_code.toLowerCase()] : []
    )
  )
}

/** Promotions as staff see them, in their order. */
export const presentPromotions = async (
  container: MedusaContainer,
  promotions: readonly PromotionRow[]
): Promise<CouponView[]> => {
  const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
  const ids = promotions.map(({ id }) => id)
  const rules = await coupons.storedRules(ids)
  const given = await coupons.discountsGiven(
    ids,
    await readCurrencies(container)
  )
  const standings = await container
    .resolve<PromotionStandings>(Modules.PROMOTION)
    .listStandings(ids, null)
  const byId = new Map(rules.map((rule) => [rule.promotion_id, rule]))
  return promotions.map((promotion) =>
    presentCoupon(
      promotion,
      byId.get(promotion.id),
      {
        standing: standings.get(promotion.id),
        discounts: given.get(promotion.id) ?? [],
      },
      (raw) => compileCoupon(coupons.registry, raw)
    )
  )
}

/**
 * A coupon, or a promotion of core's, as staff see it.
 *
 * @throws MedusaError NOT_FOUND
 */
export const readCoupon = async (
  container: MedusaContainer,
  id: string
): Promise<CouponView> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "promotion", fields: PROMOTION_FIELDS, filters: { id } })
  const [coupon] = await presentPromotions(container, data)
  if (!coupon) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no coupon ${id}; it may have been deleted.`
    )
  }
  return coupon
}
