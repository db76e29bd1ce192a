import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { askJson, isRefusal, sendJson } from "./api"
import { useWishKey } from "./wish-key"
import type { OrderPayment, PaymentState } from "./payment-types"

type Answer = { order_payment: OrderPayment | null }

const path = (orderId: string) => `/admin/orders/${orderId}/order-payment`
const key = (orderId: string) => ["order-payment", orderId]

// Anything may change what is shown of it elsewhere: core's own sections
// ("orders"), the invoice, the lists and the counts.
const touched = (orderId: string) => [
  key(orderId),
  ["orders"],
  ["order-invoice", orderId],
  ["order-payments"],
]

const WAITS: readonly PaymentState[] = ["pending", "processing", "failed"]
const REFRESH_MS = 15_000

/** Where the money of an order stands; looks again while it may arrive. */
export const useOrderPayment = (orderId: string) =>
  useQuery({
    queryKey: key(orderId),
    queryFn: () => askJson<Answer>(path(orderId)),
    staleTime: 0,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => {
      const payment = state.data?.order_payment
      return payment && WAITS.includes(payment.state) ? REFRESH_MS : false
    },
  })

const useAction = <Body extends Record<string, unknown>>(
  orderId: string,
  action: string
) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) =>
      sendJson<Answer>(`${path(orderId)}/${action}`, body),
    onSettled: () =>
      Promise.all(
        touched(orderId).map((queryKey) =>
          client.invalidateQueries({ queryKey })
        )
      ),
  })
}

/** Asks the payment service what is true now. */
export const useCheckNow = (orderId: string) =>
  useAction<Record<string, never>>(orderId, "settle")

/** Takes held money: that amount, in minor units; the rest is let go. */
export const useCapture = (orderId: string) =>
  useAction<{ amount_minor: number }>(orderId, "capture")

/**
 * Gives money back: that amount, in minor units. An attempt whose answer was
 * lost is repeated under its key, and so has one effect.
 */
export const useRefund = (orderId: string) => {
  const { keyOf, forget } = useWishKey()
  const refund = useAction<{
    amount_minor: number
    note?: string
    key: string
  }>(orderId, "refund")
  return {
    error: refund.error,
    run: async (wish: { amount_minor: number; note?: string }) => {
      const key = keyOf(wish.amount_minor)
      try {
        await refund.mutateAsync({ ...wish, key })
        forget()
      } catch (error) {
        if (isRefusal(error)) {
          forget()
        }
        throw error
      }
    },
  }
}

/** Notes that staff have looked after the matter behind a ledger's line. */
export const useAcknowledge = (orderId: string) =>
  useAction<{ entry_id: string }>(orderId, "acknowledge")
