import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import {
  budgetCounter,
  campaignSubject,
  couponSubject,
} from "../../modules/coupon/domain/usage"
import type CouponModuleService from "../../modules/coupon/service"
import { toMinorUnits } from "../../shared/money"
import { followSilently } from "./follow-order-coupons"
import { showUses } from "./show-uses"

const PAGE = 200

const NEXT_ORDERS = `
  select o.id from "order" o
  where o.id > ? and o.deleted_at is null and not o.is_draft_order
    and (exists (select from order_promotion l
        where l.order_id = o.id and l.deleted_at is null)
      or exists (select from order_item i
        join order_line_item_adjustment a on a.item_id = i.item_id
        where i.order_id = o.id and a.promotion_id is not null))
  order by o.id limit ?`

const followEarlierOrders = async (container: MedusaContainer) => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let last = ""; ;) {
    const { rows } = await database.raw<{ rows: { id: string }[] }>(
      NEXT_ORDERS,
      [last, PAGE]
    )
    for (const { id } of rows) {
      await followSilently(container, id)
      last = id
    }
    if (rows.length < PAGE) {
      return
    }
  }
}

type Promotion = { id: string; used: number }
type Budget = {
  campaign_id: string
  type: string
  attribute: string | null
  currency_code: string | null
  used: string
  attribute_value: string | null
  used_by: string | null
}

const USED_PROMOTIONS = `
  select id, used from promotion where used > 0 and deleted_at is null`

const USED_BUDGETS = `
  select b.campaign_id, b.type, b.attribute, b.currency_code, b.used::text,
    u.attribute_value, u.used::text as used_by
  from promotion_campaign_budget b
  left join promotion_campaign_budget_usage u
    on u.budget_id = b.id and u.deleted_at is null
  where b.deleted_at is null and b.used > 0`

// One e-mail address may have been counted in several ways of writing it.
const summed = (
  counted: { subject: string; used: number; spent: number }[]
) => {
  const sums = new Map<string, { used: number; spent_minor: number }>()
  for (const { subject, used, spent } of counted) {
    const sum = sums.get(subject) ?? { used: 0, spent_minor: 0 }
    sums.set(subject, {
      used: sum.used + used,
      spent_minor: sum.spent_minor + spent,
    })
  }
  return [...sums].map(([subject, sum]) => ({ subject, ...sum }))
}

const countersOf = (budget: Budget) => {
  const { campaign_id, type, attribute, currency_code } = budget
  const currency = (currency_code ?? "eur").toLowerCase()
  const isMoney = type.startsWith("spend")
  const isOwn = type.endsWith("_by_attribute")
  const buyer = { id: budget.attribute_value, email: budget.attribute_value }
  const counter = budgetCounter(
    { id: campaign_id, budget: { type, attribute } },
    buyer,
    currency
  )
  const figure = Number((isOwn ? budget.used_by : budget.used) ?? 0)
  return counter && figure > 0
    ? [
        {
          subject: counter.subject,
          used: isMoney ? 0 : figure,
          spent: isMoney ? toMinorUnits(figure, currency) : 0,
        },
      ]
    : []
}

const sharedOf = ({ campaign_id, type, used }: Budget) =>
  type === "use_by_attribute"
    ? [{ subject: campaignSubject(campaign_id), used: Number(used), spent: 0 }]
    : []

/**
 * Brings into the ledger of coupons what was used before there was one: the
 * live orders one by one, and of core's counters what orders do not explain.
 * Safe to repeat, and to go on with after a kill.
 */
export const countEarlierUses = async (
  container: MedusaContainer
): Promise<void> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const service: CouponModuleService = container.resolve(COUPON_MODULE)
  const { rows: promotions } = await database.raw<{ rows: Promotion[] }>(
    USED_PROMOTIONS
  )
  const { rows: budgets } = await database.raw<{ rows: Budget[] }>(USED_BUDGETS)

  await followEarlierOrders(container)
  const all = new Map(
    budgets.map((budget) => [budget.campaign_id, sharedOf(budget)])
  )
  await service.carryOver(
    summed([
      ...promotions.map(({ id, used }) => ({
        subject: couponSubject(id),
        used,
        spent: 0,
      })),
      ...[...all.values()].flat(),
      ...budgets.flatMap(countersOf),
    ])
  )
  // Not before: what core has counted is read from where this is shown.
  await showUses(
    container,
    promotions.map(({ id }) => id)
  )
}
