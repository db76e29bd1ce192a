import { adminClient } from "../../harness/admin-client"
import { storeClient } from "../../harness/store-client"
import {
  ADDRESSES,
  freshEmail,
  readyCart,
  regionOf,
  variantOf,
} from "../../http/support/purchase"
import { atOnce } from "./shopper"

/** Leaves one unit to be had of what a SKU names. */
const leaveOne = async (sku: string): Promise<void> => {
  const admin = await adminClient()
  const fields =
    "id,location_levels.location_id,location_levels.reserved_quantity"
  const { body } = await admin.get<{
    inventory_items: {
      id: string
      location_levels: { location_id: string; reserved_quantity: number }[]
    }[]
  }>(`/admin/inventory-items?sku=${sku}&fields=${fields}`)
  const [item] = body.inventory_items
  const [level] = item?.location_levels ?? []
  const { ok } = await admin.post(
    `/admin/inventory-items/${item?.id}/location-levels/${level?.location_id}`,
    { stocked_quantity: (level?.reserved_quantity ?? 0) + 1 }
  )
  if (!ok) {
    throw new Error(`The stock of ${sku} could not be set`)
  }
}

/**
 * Carts of `count` shoppers, each ready to be placed, who all want the last
 * unit of an article. In two requests each: fifty in many take minutes.
 */
export const cartsForLastUnit = async (
  count: number,
  servers: readonly string[]
): Promise<string[]> => {
  const { id, sku } = await variantOf("bukt-desk-tray")
  const region_id = await regionOf("eur")
  const example = await readyCart({ variantId: id, quantity: 1 })
  const { body: shipping } = await storeClient().get<{
    shipping_options: { id: string }[]
  }>(`/store/shipping-options?cart_id=${example.id}`)

  const carts = await atOnce(count, servers, async (server) => {
    const store = storeClient(undefined, server)
    const { body } = await store.post<{ cart: { id: string } }>(
      "/store/carts",
      {
        region_id,
        email: freshEmail(),
        shipping_address: ADDRESSES.eur,
        billing_address: ADDRESSES.eur,
        items: [{ variant_id: id, quantity: 1 }],
      }
    )
    await store.post(`/store/carts/${body.cart.id}/shipping-methods`, {
      option_id: shipping.shipping_options[0]?.id,
    })
    return body.cart.id
  })
  await leaveOne(sku)
  return carts
}
