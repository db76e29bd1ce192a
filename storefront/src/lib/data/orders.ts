import "server-only"
import { z } from "zod"
import { callStore, streamStore } from "@/lib/api/call-store"
import { isNotFound, StoreApiError } from "@/lib/api/store-error"
import type { ShownTotal } from "@/lib/checkout/shown-bill"
import { placedOrderSchema, type PlacedOrder } from "@/lib/dto/placed-order"
import type { AddressForm } from "@/lib/validation/address"

const orderAnswer = z.object({ order: placedOrderSchema })
const placeAnswer = z.object({
  order_token: z.string(),
  redirect_url: z.string().nullable(),
})
const payAnswer = z.object({ redirect_url: z.string().nullable() })

/** Tokens come out of the address, so they may be anything. */
const orderPath = (token: string) =>
  `/store/placed-orders/${encodeURIComponent(token)}`

async function nullWhenUnknown(
  order: Promise<{ order: PlacedOrder }>
): Promise<PlacedOrder | null> {
  try {
    return (await order).order
  } catch (error) {
    if (isNotFound(error)) {
      return null
    }
    throw error
  }
}

/** The order behind a token, or null when the token is not ours. */
export async function findOrder(token: string): Promise<PlacedOrder | null> {
  return nullWhenUnknown(callStore(orderAnswer, orderPath(token)))
}

/** The shopper waits meanwhile; what comes later, the page hears by itself. */
const SETTLE_TIMEOUT_MS = 12_000

/**
 * As findOrder, after asking the payment service what became of it.
 * `isAnswered` false: it could not be asked, and this is what was known before.
 */
export async function settleOrder(
  token: string
): Promise<{ order: PlacedOrder | null; isAnswered: boolean }> {
  const settled = callStore(orderAnswer, `${orderPath(token)}/settle`, {
    method: "POST",
    body: {},
    timeoutMs: SETTLE_TIMEOUT_MS,
  })
  try {
    return { order: await nullWhenUnknown(settled), isAnswered: true }
  } catch {
    return { order: await findOrder(token), isAnswered: false }
  }
}

/** What a shopper says at placing; what is left out stays as the cart has it. */
export type PlaceBody = {
  email?: string
  shipping_address?: AddressForm
  billing_address?: AddressForm
  shipping_option_id?: string
  promo_codes?: string[]
  /** Placing at another total is refused with code "total_changed". */
  expected_total?: ShownTotal
}

/**
 * Turns a cart into an order, with what is said of it. Safe to repeat. Throws
 * StoreApiError with a code that tells what to mend; see `placeFault`.
 */
export async function placeOrder(
  cartId: string,
  body: PlaceBody
): Promise<{ token: string; payUrl: string | null }> {
  const placed = await callStore(placeAnswer, `/store/carts/${cartId}/place`, {
    method: "POST",
    body,
  })
  return { token: placed.order_token, payUrl: placed.redirect_url }
}

const CANCEL_REFUSALS = [
  "already_paid",
  "payment_under_way",
  "shipped",
] as const

/** What became of a wish to cancel. */
export type CancelOutcome =
  "canceled" | "failed" | (typeof CANCEL_REFUSALS)[number]

/** Gives an order up, if no money is there or on its way. */
export async function cancelOrder(token: string): Promise<CancelOutcome> {
  try {
    await callStore(z.unknown(), `${orderPath(token)}/cancel`, {
      method: "POST",
      body: {},
    })
    return "canceled"
  } catch (error) {
    const code = error instanceof StoreApiError ? error.code : undefined
    return CANCEL_REFUSALS.find((refusal) => refusal === code) ?? "failed"
  }
}

/** Opens the payment page again; null when there is nothing left to pay. */
export async function openPayment(token: string): Promise<string | null> {
  const answer = await callStore(payAnswer, `${orderPath(token)}/pay`, {
    method: "POST",
    body: {},
  })
  return answer.redirect_url
}

/** The order's changes as the backend sends them (server-sent events). */
export async function openOrderEvents(
  token: string,
  signal: AbortSignal
): Promise<Response> {
  return streamStore(`${orderPath(token)}/events`, signal)
}
