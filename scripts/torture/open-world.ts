import type { Pool } from "pg"
import { httpClient } from "../../integration-tests/harness/http-client"
import type { ShopInfo } from "../../integration-tests/harness/shop-info"
import { sandboxClient } from "../../integration-tests/harness/stripe-sandbox-client"
import { Fault } from "../lib/fault"
import { COUPONS, type World } from "./world"

const TIMEOUT_MS = 20_000
const PLENTY = "FJL-MOSS-DOTTED"
const SCARCE = "FJL-CLAY-PLAIN"

const must = <T>(value: T | undefined | null, what: string): T => {
  if (value === undefined || value === null) {
    throw new Fault(`The test shop has no ${what}`, "see src/scripts/seed")
  }
  return value
}

const variantOf = async (database: Pool, sku: string): Promise<string> => {
  const { rows } = await database.query<{ id: string }>(
    "select id from product_variant where sku = $1 and deleted_at is null",
    [sku]
  )
  return must(rows[0]?.id, `variant ${sku}`)
}

const signIn = async (info: ShopInfo): Promise<string> => {
  const { body } = await httpClient(info.backendUrl).post<{ token: string }>(
    "/auth/user/emailpass",
    { email: info.adminEmail, password: info.adminPassword }
  )
  return must(body.token, "admin user")
}

/** Makes a coupon that is valid at once. @throws Fault */
export const makeCoupon = async (
  { staff }: Pick<World, "staff">,
  code: string,
  more: object
): Promise<void> => {
  const { ok, body } = await staff.post("/admin/promotions", {
    code,
    type: "standard",
    status: "active",
    ...more,
  })
  if (!ok) {
    throw new Fault(`No coupon ${code}`, JSON.stringify(body))
  }
}

/** What a coupon gives: percent of `items` or of `shipping_methods`. */
export const percentOff = (value: number, target_type: string) => ({
  application_method: {
    type: "percentage",
    target_type,
    allocation: "across",
    value,
    currency_code: "eur",
  },
})

/** Sets how many pieces can still be had. */
const stock = (database: Pool, sku: string, pieces: number) =>
  database.query(
    `update inventory_level v
     set stocked_quantity = v.reserved_quantity + $2,
       raw_stocked_quantity = jsonb_build_object(
         'value', (v.reserved_quantity + $2)::text, 'precision', 20)
     from inventory_item i
     where i.id = v.inventory_item_id and i.sku = $1`,
    [sku, pieces]
  )

/** Gives each round a coupon for few, and a few pieces of what is scarce. */
export const beginRound = async (
  world: World,
  round: number
): Promise<void> => {
  const code = `TORTURE-ROUND-${round}`
  await makeCoupon(world, code, { ...percentOff(15, "items"), limit: 4 })
  world.limitedCoupon = code
  await stock(world.database, SCARCE, 5)
}

/** Gets all ready that the shoppers of a test shop need. */
export const openWorld = async (
  info: ShopInfo,
  database: Pool
): Promise<World> => {
  const { backendUrl, publishableKey, sandboxUrl } = info
  const store = httpClient(
    backendUrl,
    { "x-publishable-api-key": publishableKey },
    TIMEOUT_MS
  )
  const token = await signIn(info)
  const staff = httpClient(
    backendUrl,
    { authorization: `Bearer ${token}` },
    TIMEOUT_MS
  )
  const { body } = await store.get<{
    regions: { id: string; currency_code: string }[]
  }>("/store/regions")
  const region = body.regions.find(
    ({ currency_code }) => currency_code === "eur"
  )
  const regionId = must(region?.id, "region in EUR")
  const goods = {
    plenty: await variantOf(database, PLENTY),
    scarce: await variantOf(database, SCARCE),
  }
  const { body: created } = await store.post<{ cart: { id: string } }>(
    "/store/carts",
    {
      region_id: regionId,
      items: [{ variant_id: goods.plenty, quantity: 1 }],
      shipping_address: { country_code: "de" },
    }
  )
  const { body: shipping } = await store.get<{
    shipping_options: { id: string }[]
  }>(`/store/shipping-options?cart_id=${created.cart.id}`)

  await stock(database, PLENTY, 1_000_000)
  await makeCoupon({ staff }, COUPONS.freeGoods, percentOff(100, "items"))
  await makeCoupon(
    { staff },
    COUPONS.freeDelivery,
    percentOff(100, "shipping_methods")
  )
  return {
    store,
    staff,
    service: sandboxClient(sandboxUrl),
    database,
    goods,
    regionId,
    shippingOptionId: must(shipping.shipping_options[0]?.id, "delivery"),
    limitedCoupon: "",
  }
}
