import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { ORDER_PAYMENT_MODULE } from "../../../modules/order-payment"
import type { PaymentState } from "../../../modules/order-payment/domain"
import type OrderPaymentModuleService from "../../../modules/order-payment/service"
import { describeAttention } from "./describe-attention"
import { findOrderIds, readListedOrders } from "./find-orders"
import { findServiceUrls } from "./find-service-urls"

/** What the list is asked for; `q` is an order's number or an e-mail. */
export type ListInput = {
  state?: readonly PaymentState[]
  attention?: boolean
  q?: string
  limit: number
  offset: number
}

const entriesOf = async (
  container: MedusaContainer,
  orderIds: readonly string[],
  kinds: readonly string[]
) => {
  if (orderIds.length === 0) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_entry",
    fields: [
      "id",
      "order_id",
      "reference",
      "kind",
      "external_id",
      "currency_code",
      "happened_at",
    ],
    filters: { order_id: [...orderIds], kind: [...kinds] },
  })
  return data
}

/**
 * One page of the orders' payments, newest first, with what their orders are
 * called by.
 *
 * @throws MedusaError INVALID_DATA when `q` matches too many orders.
 */
export const listOrderPayments = async (
  container: MedusaContainer,
  input: ListInput
) => {
  const service: OrderPaymentModuleService =
    container.resolve(ORDER_PAYMENT_MODULE)
  const { payments, count } = await service.listPayments({
    states: input.state,
    needs_attention: input.attention,
    order_ids: input.q ? await findOrderIds(container, input.q) : undefined,
    limit: input.limit,
    offset: input.offset,
  })
  const open = payments.filter(({ attention }) => attention.length > 0)
  const openIds = open.map(({ order_id }) => order_id)
  const [orders, entries, urls] = await Promise.all([
    readListedOrders(
      container,
      payments.map(({ order_id }) => order_id)
    ),
    entriesOf(
      container,
      openIds,
      open.flatMap(({ attention }) => attention.map(({ kind }) => kind))
    ),
    findServiceUrls(container, openIds),
  ])

  return {
    order_payments: payments.map((payment) => ({
      ...payment,
      display_id: orders.get(payment.order_id)?.display_id ?? null,
      email: orders.get(payment.order_id)?.email ?? null,
      attention: describeAttention(
        payment.attention,
        entries.filter(({ order_id }) => order_id === payment.order_id),
        urls.get(payment.order_id),
        payment.currency_code
      ),
    })),
    count,
    limit: input.limit,
    offset: input.offset,
  }
}
