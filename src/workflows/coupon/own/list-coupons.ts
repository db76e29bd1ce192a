import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { COUPON_MODULE } from "../../../modules/coupon"
import type CouponModuleService from "../../../modules/coupon/service"
import type {
  PromotionStandings,
  Standing,
} from "../../../modules/promotion/contract"
import type {
  CouponListQuery,
  CouponListResponse,
  CouponOrder,
} from "../coupon-types"
import { CORE_STATUS, PROMOTION_FIELDS } from "./present-coupon"
import { presentPromotions } from "./read-coupon"

type Filters = Record<string, unknown>

const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&")

// Of those that are switched on, few are not in use: these are named.
const OUT_OF_USE: readonly Standing[] = ["scheduled", "ended", "used_up"]

const standingFilter = async (
  container: MedusaContainer,
  standing: Standing
): Promise<Filters> => {
  if (standing === "paused" || standing === "draft") {
    return { status: CORE_STATUS[standing] }
  }
  const promotions = container.resolve<PromotionStandings>(Modules.PROMOTION)
  const among = standing === "active" ? OUT_OF_USE : [standing]
  const ids = [...(await promotions.listStandings(null, among)).keys()]
  return standing === "active"
    ? { status: CORE_STATUS.active, id: { $nin: ids } }
    : { id: ids }
}

const filtersOf = async (
  container: MedusaContainer,
  { q, status, standing, kind, is_automatic }: CouponListQuery
): Promise<Filters> => {
  const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
  const called = q ? await coupons.ruledPromotions(q) : []
  const own = kind ? await coupons.ruledPromotions(null) : []
  const wanted: Filters[] = [
    ...(status ? [{ status: CORE_STATUS[status] }] : []),
    ...(standing ? [await standingFilter(container, standing)] : []),
    ...(is_automatic === undefined ? [] : [{ is_automatic }]),
    ...(kind ? [{ id: kind === "own" ? own : { $nin: own } }] : []),
    ...(q
      ? [{ $or: [{ code: { $ilike: `%${literally(q)}%` } }, { id: called }] }]
      : []),
  ]
  return wanted.length > 0 ? { $and: wanted } : {}
}

const orderOf = (order: CouponOrder): Record<string, "ASC" | "DESC"> => {
  const direction = order.startsWith("-") ? "DESC" : "ASC"
  return { [order.replace("-", "")]: direction, id: direction }
}

/** Coupons and core's promotions, filtered and page by page. */
export const listCoupons = async (
  container: MedusaContainer,
  query: CouponListQuery
): Promise<CouponListResponse> => {
  const { limit, offset } = query
  const { data, metadata } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "promotion",
      fields: PROMOTION_FIELDS,
      filters: await filtersOf(container, query),
      pagination: { skip: offset, take: limit, order: orderOf(query.order) },
    })
  return {
    coupons: await presentPromotions(container, data),
    count: metadata?.count ?? 0,
    limit,
    offset,
  }
}
