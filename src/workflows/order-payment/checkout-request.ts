import type { HostedCheckoutRequest } from "../../modules/order-payment/contract"
import { checkoutLines } from "../../modules/order-payment/domain"
import { toMinorUnits } from "../../shared/money"
import { present } from "../../shared/present"

/** The parts of an order that the hosted payment page shows. */
export type PayableOrder = {
  id: string
  display_id: number
  email?: string | null
  currency_code: string
  items?: ({ title: string; quantity: number; total: number } | null)[] | null
  shipping_methods?: ({ name: string; total: number } | null)[] | null
}

/** What the page is for: its session, its amount, its end (seconds). */
export type CheckoutPage = {
  payment_session_id: string
  /** The order's frozen total, minor units. */
  amount_minor: number
  expires_at: number
  order_page_url: string
}

/**
 * What to ask of the payment service for an order: its own total, frozen at
 * placing, and the order's page as the place to return to.
 *
 * `{CHECKOUT_SESSION_ID}` is a placeholder that the service fills in.
 */
export const checkoutRequest = (
  order: PayableOrder,
  page: CheckoutPage
): HostedCheckoutRequest => {
  const { amount_minor, expires_at, payment_session_id, order_page_url } = page
  const minor = (amount: number) => toMinorUnits(amount, order.currency_code)

  return {
    order_id: order.id,
    display_id: order.display_id,
    payment_session_id,
    amount_minor,
    currency_code: order.currency_code,
    ...(order.email ? { email: order.email } : {}),
    lines: checkoutLines(
      { display_id: order.display_id, total_minor: amount_minor },
      [
        ...present(order.items).map((item) => ({
          name:
            Number(item.quantity) === 1
              ? item.title
              : `${item.quantity} × ${item.title}`,
          amount_minor: minor(item.total),
        })),
        ...present(order.shipping_methods).map((method) => ({
          name: method.name,
          amount_minor: minor(method.total),
        })),
      ]
    ),
    success_url: `${order_page_url}?checkout=success&session_id={CHECKOUT_SESSION_ID}`,
    cancel_url: `${order_page_url}?checkout=cancelled`,
    expires_at,
  }
}
