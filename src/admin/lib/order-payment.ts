import { useQuery } from "@tanstack/react-query"

import { askJson } from "./api"

export type OrderPayment = {
  state: string
  paid_at: string | null
  currency_code: string
  /** In minor units. */
  total_minor: number
  received_minor: number
  attention: { code: string }[]
}

/** Where the money of an order stands. */
export const useOrderPayment = (orderId: string) =>
  useQuery({
    queryKey: ["order-payment", orderId],
    queryFn: () =>
      askJson<{ order_payment: OrderPayment | null }>(
        `/admin/orders/${orderId}/order-payment`
      ),
  })
