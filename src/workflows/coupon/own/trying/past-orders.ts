import type {
  ComputeActionContext,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { present } from "../../../../shared/present"

/** A past order, with what coupons are judged by. */
export type PastOrder = {
  id: string
  display_id: number
  created_at: string | Date
  currency_code: string
  total: number
  customer_id?: string | null
  email?: string | null
  region_id?: string | null
  sales_channel_id?: string | null
  shipping_address?: { country_code: string } | null
  customer?: {
    id: string
    email?: string | null
    groups?: ({ id: string } | null)[] | null
  } | null
  items?: (NonNullable<ComputeActionContext["items"]>[number] | null)[] | null
  shipping_methods?:
    | (NonNullable<ComputeActionContext["shipping_methods"]>[number] | null)[]
    | null
  payment_collections?:
    | ({
        payment_sessions?: ({ provider_id: string } | null)[] | null
      } | null)[]
    | null
}

const FIELDS = [
  "id",
  "display_id",
  "created_at",
  "currency_code",
  "total",
  "email",
  "customer_id",
  "region_id",
  "sales_channel_id",
  "shipping_address.country_code",
  "customer.id",
  "customer.email",
  "customer.groups.id",
  "items.*",
  "items.tax_lines.*",
  "items.product.id",
  "items.product.type_id",
  "items.product.collection_id",
  "items.product.tags.id",
  "items.product.categories.id",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "payment_collections.payment_sessions.provider_id",
]

const PAGE = 100

/** The last orders that were not cancelled, the newest first. */
export const readPastOrders = async (
  container: MedusaContainer,
  most: number
): Promise<PastOrder[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const orders: PastOrder[] = []
  while (orders.length < most) {
    const take = Math.min(PAGE, most - orders.length)
    const { data } = await query.graph({
      entity: "order",
      fields: FIELDS,
      filters: { canceled_at: null, is_draft_order: false },
      pagination: {
        skip: orders.length,
        take,
        order: { created_at: "DESC", id: "DESC" },
      },
    })
    orders.push(...data)
    if (data.length < take) {
      break
    }
  }
  return orders
}

/** A past order as the context that carts are priced by. */
export const contextOfOrder = (order: PastOrder): ComputeActionContext => ({
  currency_code: order.currency_code,
  email: order.email ?? undefined,
  region_id: order.region_id ?? undefined,
  sales_channel_id: order.sales_channel_id ?? undefined,
  shipping_address: order.shipping_address ?? undefined,
  customer: order.customer
    ? { ...order.customer, groups: present(order.customer.groups) }
    : undefined,
  items: present(order.items),
  shipping_methods: present(order.shipping_methods),
})

/** How an order was paid, or was to be; null where it is not known. */
export const providerOf = ({ payment_collections }: PastOrder): string | null =>
  present(payment_collections)
    .flatMap(({ payment_sessions }) => present(payment_sessions))
    .map(({ provider_id }) => provider_id)
    .at(-1) ?? null
