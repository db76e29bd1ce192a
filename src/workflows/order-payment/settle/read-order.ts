import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { toMinorUnits, type AmountLike } from "../../../shared/money"
import { present } from "../../../shared/present"

type Amount = { id: string; amount: AmountLike }

/** What core keeps of money that arrived or is held. */
export type BookedPayment = {
  id: string
  amount: AmountLike
  data?: Record<string, unknown> | null
  captured_at?: string | Date | null
  canceled_at?: string | Date | null
  captures?: Amount[] | null
  refunds?: (Amount & { metadata?: Record<string, unknown> | null })[] | null
}

/** A payment session of an order, with the payment that came of it. */
export type OrderSession = {
  id: string
  provider_id: string
  currency_code: string
  amount: number
  status: string
  created_at: string | Date
  data?: Record<string, unknown> | null
  payment?: BookedPayment | null
}

/** An order as settling needs it. */
export type OrderToSettle = {
  id: string
  currency_code: string
  /** Minor units; core's own, which credit lines lower after refunds. */
  total_minor: number
  canceled_at: string | Date | null
  line_item_ids: string[]
  /** Placed from a cart, not drawn up by staff. */
  is_from_shop: boolean
  collection_id: string | null
  sessions: OrderSession[]
  /** Core's, of captures and refunds by their ids. */
  transactions: { reference_id: string }[]
}

const SESSION_FIELDS = [
  "id",
  "provider_id",
  "currency_code",
  "amount",
  "status",
  "created_at",
  "data",
  "payment.id",
  "payment.amount",
  "payment.data",
  "payment.captured_at",
  "payment.canceled_at",
  "payment.captures.id",
  "payment.captures.amount",
  "payment.refunds.id",
  "payment.refunds.amount",
  "payment.refunds.metadata",
].map((field) => `payment_collections.payment_sessions.${field}`)

const FIELDS = [
  "id",
  "currency_code",
  "total",
  "canceled_at",
  "cart.id",
  "items.id",
  "payment_collections.id",
  "transactions.reference_id",
  ...SESSION_FIELDS,
]

type QueriedOrder = {
  id: string
  currency_code: string
  total: number
  canceled_at?: string | Date | null
  cart?: { id: string } | null
  items?: ({ id: string } | null)[] | null
  transactions?: ({ reference_id?: string | null } | null)[] | null
  payment_collections?:
    | ({
        id: string
        payment_sessions?: (OrderSession | null)[] | null
      } | null)[]
    | null
}

/**
 * Reads an order with all its payment sessions, oldest first.
 *
 * @throws MedusaError NOT_FOUND
 */
export const readOrderToSettle = async (
  container: MedusaContainer,
  orderId: string
): Promise<OrderToSettle> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const [order] = data as QueriedOrder[]
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no order ${orderId}.`
    )
  }
  const collections = present(order.payment_collections)
  const sessions: OrderSession[] = collections
    .flatMap((collection) => present(collection.payment_sessions))
    .sort(
      (a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at))
    )

  return {
    id: order.id,
    currency_code: order.currency_code,
    total_minor: toMinorUnits(order.total, order.currency_code),
    canceled_at: order.canceled_at ?? null,
    is_from_shop: Boolean(order.cart),
    line_item_ids: present(order.items).map((item) => item.id),
    collection_id: collections[0]?.id ?? null,
    sessions,
    transactions: present(order.transactions).flatMap(({ reference_id }) =>
      reference_id ? [{ reference_id }] : []
    ),
  }
}
