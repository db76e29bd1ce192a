import "server-only"
import { fetchCart, changeCart } from "@/lib/data/cart"
import { getRegion } from "@/lib/data/regions"
import type { Cart } from "@/lib/dto/cart"
import { readCartId, rememberCart } from "@/lib/session/cart-cookie"
import { visitorLanguage } from "@/lib/session/visitor-language"

/** This visitor's cart; a new one when there is none, or it became an order. */
export async function openCart(): Promise<Cart> {
  const id = await readCartId()
  const cart = id ? await fetchCart(id) : null
  if (cart) {
    return cart
  }
  const region = await getRegion()
  const created = await changeCart("", {
    body: {
      region_id: region.id,
      // Documents and mails speak the shopper's language.
      locale: await visitorLanguage(),
      // With a country, delivery options have a price before the address.
      shipping_address: { country_code: region.countries.at(0)?.code },
    },
  })
  await rememberCart(created)
  return created
}
