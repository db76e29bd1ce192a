import { patiently, type Patience } from "../patience"
import { COUPONS, type World } from "../world"
import type { Plan } from "./plan-story"
import type { Story } from "./story"

/** A placed order, as its shopper knows it. */
export type Placed = {
  order_token: string
  display_id: number
  redirect_url: string | null
}

const ADDRESS = {
  first_name: "Mara",
  last_name: "Lindqvist",
  address_1: "Weserstraße 12",
  city: "Berlin",
  postal_code: "12047",
  country_code: "de",
}

const codesOf = (world: World, coupon: Plan["coupon"]): string[] => {
  const codes = {
    none: [],
    welcome: [COUPONS.welcome],
    limited: [world.limitedCoupon],
    free: [COUPONS.freeGoods, COUPONS.freeDelivery],
  }
  return codes[coupon]
}

/** Fills a cart until it could be placed. @returns its id, or null */
export const fillCart = async (
  world: World,
  { email, plan }: Story,
  patience: Patience
): Promise<string | null> => {
  const { store, goods, regionId } = world
  const created = await patiently(
    () =>
      store.post<{ cart: { id: string } }>("/store/carts", {
        region_id: regionId,
        email,
        items: [{ variant_id: goods[plan.goods], quantity: plan.quantity }],
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
      }),
    patience
  )
  if (!created?.ok) {
    return null
  }
  const address = `/store/carts/${created.body.cart.id}`
  const add = (path: string, body: object) =>
    patiently(() => store.post(`${address}/${path}`, body), patience)

  const shipped = await add("shipping-methods", {
    option_id: world.shippingOptionId,
  })
  // After the delivery: core forgets a code for shipping where there is none.
  const promo_codes = codesOf(world, plan.coupon)
  if (promo_codes.length > 0) {
    await add("promotions", { promo_codes })
  }
  return shipped?.ok ? created.body.cart.id : null
}

/**
 * Places a cart, with as many clicks at once as the shopper does.
 *
 * @returns the order as told; null when nobody told of one
 */
export const clickPlace = async (
  { store }: World,
  story: Story,
  cart: string,
  patience: Patience
): Promise<Placed | null> => {
  const click = () =>
    patiently(
      () => store.post<Placed>(`/store/carts/${cart}/place`, {}),
      patience
    )
  const answers = await Promise.all(
    Array.from({ length: story.plan.clicks }, click)
  )
  const statuses = answers.map((answer) => answer?.status ?? "no answer")
  story.diary.push(`placed ${cart}: ${statuses.join(", ")}`)
  const orders = answers.flatMap((answer) => (answer?.ok ? [answer.body] : []))
  story.displayIds.push(...orders.map(({ display_id }) => display_id))
  return orders.find(({ redirect_url }) => redirect_url) ?? orders[0] ?? null
}

/** Fills a cart and places it; null when no order was told of. */
export const placeCart = async (
  world: World,
  story: Story,
  patience: Patience
): Promise<Placed | null> => {
  const cart = await fillCart(world, story, patience)
  if (!cart) {
    story.diary.push("gave the cart up")
    return null
  }
  return clickPlace(world, story, cart, patience)
}
