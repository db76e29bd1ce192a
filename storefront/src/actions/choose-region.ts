"use server"

import { redirect, RedirectType } from "next/navigation"
import { isRefusal } from "@/lib/api/store-error"
import { changeCart, fetchCart } from "@/lib/data/cart"
import { listRegions } from "@/lib/data/regions"
import { localPath } from "@/lib/forms/local-path"
import { forgetCart, readCartId, rememberCart } from "@/lib/session/cart-cookie"
import { writeRegionId } from "@/lib/session/region-cookie"

/** Switches region and currency, for the visitor and for an open cart. */
export async function chooseRegion(data: FormData): Promise<void> {
  const id = data.get("region_id")
  const regions = await listRegions()
  const region = regions.find((one) => one.id === id)
  if (region) {
    await writeRegionId(region.id)
    await moveCart(region.id, region.countries.at(0)?.code)
  }
  redirect(localPath(data.get("return_to")), RedirectType.push)
}

async function moveCart(
  regionId: string,
  countryCode: string | undefined
): Promise<void> {
  const cartId = await readCartId()
  const cart = cartId ? await fetchCart(cartId) : null
  if (!cart || cart.regionId === regionId) {
    return
  }
  try {
    const moved = await changeCart(`/${cart.id}`, {
      body: {
        region_id: regionId,
        shipping_address: { country_code: countryCode },
      },
    })
    await rememberCart(moved)
  } catch (error) {
    // Something in it has no price over there: the visitor starts afresh.
    if (!isRefusal(error)) {
      throw error
    }
    await forgetCart()
  }
}
