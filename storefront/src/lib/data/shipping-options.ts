import "server-only"
import { z } from "zod"
import { callStore } from "@/lib/api/call-store"
import {
  shippingOptionSchema,
  type ShippingOption,
} from "@/lib/dto/shipping-option"

const answer = z.object({ shipping_options: z.array(shippingOptionSchema) })

/** What this cart can be sent by, the cheapest first. */
export async function listShippingOptions(
  cartId: string
): Promise<ShippingOption[]> {
  const { shipping_options } = await callStore(
    answer,
    "/store/shipping-options",
    { query: { cart_id: cartId } }
  )
  return shipping_options
    .filter(({ amount }) => amount !== null)
    .toSorted((a, b) => (a.amount ?? 0) - (b.amount ?? 0))
}
