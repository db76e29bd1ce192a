import { adminClient } from "../../harness/admin-client"
import { storeClient } from "../../harness/store-client"
import { stripeSandbox } from "../../harness/stripe-sandbox"
import { waitUntil } from "../../harness/wait"
import { expect } from "vitest"
import { booksOf, type Books } from "./books"
import { placedOrder, viewOrder, type OrderView } from "./purchase"

const sandbox = stripeSandbox()
/** A placed order, as tests know it. */
export type Order = Awaited<ReturnType<typeof placedOrder>>

/** Waits until an order's page tells this state. */
export const untilState = (
  order: Pick<Order, "order_token" | "display_id">,
  state: string
): Promise<OrderView> =>
  waitUntil(
    async () => {
      const view = await viewOrder(order.order_token)
      return view.payment_state === state ? view : null
    },
    { what: `order ${order.display_id} to be ${state}` }
  )

/** An order that was paid by card; `total` in minor units. */
export const paidOrder = async (
  options?: Parameters<typeof placedOrder>[0]
): Promise<Order & { total: number }> => {
  const order = await placedOrder(options)
  await sandbox.pay(order.redirect_url)
  const view = await untilState(order, "paid")
  return { ...order, total: Math.round(view.total * 100) }
}

/** An action of staff on an order, by its address below the order. */
export const staff = async (order: Order, action: string, body = {}) => {
  const admin = await adminClient()
  const { order_id } = await booksOf(order.display_id)
  return admin.post<{ code?: string; message?: string }>(
    `/admin/orders/${order_id}/${action}`,
    body
  )
}

/** Staff give money back (minor units). */
export const refundBy = (order: Order, amount_minor: number, more = {}) =>
  staff(order, "order-payment/refund", { amount_minor, ...more })

/** The shopper gives the order up. */
export const shopperCancels = (order: Order) =>
  storeClient().post<{ code?: string; order: OrderView }>(
    `/store/placed-orders/${order.order_token}/cancel`,
    {}
  )

const atStripe = async (order: Order) => {
  const { order_id } = await booksOf(order.display_id)
  const held = await sandbox.paymentsOf(order_id)
  return {
    captured: held?.captured ?? 0,
    refunded: held?.refunded ?? 0,
    pages: held?.payments.length ?? 0,
  }
}

/** Ledger, core and payment service say the same of the order's money. */
export const expectAgreement = async (order: Order): Promise<Books> => {
  const books = await booksOf(order.display_id)
  const stripe = await atStripe(order)
  expect(books).toMatchObject({
    received: stripe.captured,
    refunded: stripe.refunded,
    captured: stripe.captured,
    refunded_in_core: stripe.refunded,
    transactions: stripe.captured - stripe.refunded,
  })
  return books
}
