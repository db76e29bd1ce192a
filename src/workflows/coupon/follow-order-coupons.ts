import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../modules/coupon"
import { orderStanding } from "../../modules/coupon/domain/usage"
import type CouponModuleService from "../../modules/coupon/service"
import { messageOf } from "../../shared/errors"
import {
  DISCOUNTED_ORDER_FIELDS,
  usesToCount,
  type Discounted,
} from "./read-uses"
import { showUses } from "./show-uses"

type PlacedOrder = Discounted & {
  id: string
  canceled_at?: string | Date | null
  is_draft_order?: boolean | null
  cart?: { id: string } | null
}

const findOrder = async (
  container: MedusaContainer,
  id: string
): Promise<PlacedOrder | undefined> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      ...DISCOUNTED_ORDER_FIELDS,
      "canceled_at",
      "is_draft_order",
      "cart.id",
    ],
    filters: { id },
  })
  return (data as PlacedOrder[])[0]
}

const findPaymentState = async (
  container: MedusaContainer,
  order_id: string
): Promise<string | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_payment",
    fields: ["state"],
    filters: { order_id },
  })
  return data[0]?.state ?? null
}

/**
 * As `followOrderCoupons`, without showing it on core's pages.
 *
 * @returns the promotions that are used more or less often than before
 */
export const followSilently = async (
  container: MedusaContainer,
  orderId: string
): Promise<string[]> => {
  const service: CouponModuleService = container.resolve(COUPON_MODULE)
  const order = await findOrder(container, orderId)
  if (!order) {
    return service.releaseLostOrder(orderId)
  }
  if (order.is_draft_order) {
    return []
  }
  const payment_state = await findPaymentState(container, order.id)
  return service.followOrder(
    { order_id: order.id, source_id: order.cart?.id ?? order.id },
    await usesToCount(container, order),
    orderStanding(
      { is_canceled: Boolean(order.canceled_at), payment_state },
      service.options
    )
  )
}

/**
 * Makes the ledger of coupons say what is true of an order: counted once while
 * it lives, final when it is paid, given back when it is given up; also after
 * an edit, and for a draft that became an order. Safe to repeat.
 */
export const followOrderCoupons = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  await showUses(container, await followSilently(container, orderId))
}

/**
 * As `followOrderCoupons`, for who has more to do than that: a failure is told
 * and stops nothing, as an order is worth more than a counter, and the sweep
 * comes back to it.
 */
export const tryFollowOrderCoupons = async (
  container: MedusaContainer,
  orderId: string
): Promise<void> => {
  try {
    await followOrderCoupons(container, orderId)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `The coupons of order ${orderId} could not be counted: ${messageOf(error)}`
      )
  }
}
