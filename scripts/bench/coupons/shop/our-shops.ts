import { contextOf } from "./cart-context"
import { MOST, NONE_MATCHES, TEN_MATCH, type Automatic } from "./automatic"
import { makeOurAutomatic, tenPercentRule } from "./automatic-of-ours"
import { onDatabase, type MakeDatabase, type Query } from "./databases"
import { openOurs, type OurShop } from "./our-shop"
import { writePastUses } from "./past-uses"
import { tenPercent } from "./promotions"

/** So many codes the coupon of the bench has. */
export const CODES = 100_000

/** So many customers have used the coupons of the shop that is in use. */
export const PAST_USES = [1000, 10_000, 1_000_000] as const

/** Lines of the carts that are evaluated. */
export const CART_LINES = [10, 100] as const

const PATTERN = {
  prefix: "B",
  length: 12,
  alphabet: "ABCDEFGHJKLMNPQRSTUVWXYZ23456789",
  count: CODES,
}

/** @property codes that lead to it */
export type BenchCoupon = { id: string; codes: readonly string[] }

/** Coupons of which each customer has three uses. */
const makeCoupons = async (
  { promotions, coupons }: OurShop,
  names: readonly string[]
): Promise<string[]> => {
  const made = await promotions.createPromotions(
    names.map((name) => tenPercent(name))
  )
  const rule = tenPercentRule({ limits: { uses_per_customer: 3 } })
  for (const { id } of made) {
    await coupons.writeRule(id, rule)
  }
  return made.map(({ id }) => id)
}

/**
 * One coupon for each number of past uses, the last of them with many codes,
 * and carts that hold one of these.
 *
 * @returns the ids of their promotions
 */
const fillBase = async (url: string): Promise<string[]> => {
  const shop = await openOurs(url)
  await shop.migrate()
  const ids = await makeCoupons(
    shop,
    PAST_USES.map((uses) => `USED${uses}`)
  )
  const promotion_id = ids.at(-1) ?? ""
  const batch = { promotion_id, pattern: PATTERN }
  await shop.coupons.fillBatch(await shop.coupons.openBatch(batch))
  await shop.close()
  const carts = CART_LINES.map((lines) => contextOf(lines).id)
  await onDatabase(url, (query) =>
    query(
      `insert into cart_coupon (cart_id, code)
       select c.id, (select max(code) from coupon_code where batch_id is not null)
       from jsonb_array_elements_text($1::jsonb) c(id)`,
      [JSON.stringify(carts)]
    )
  )
  return ids
}

const codesOf = async (query: Query, id: string): Promise<BenchCoupon> => {
  const rows = await query<{ code: string }>(
    "select code from coupon_code where promotion_id = $1 order by code",
    [id]
  )
  return { id, codes: rows.map(({ code }) => code) }
}

const withAutomatic = async (
  url: string,
  automatic: Automatic
): Promise<void> => {
  const shop = await openOurs(url)
  await makeOurAutomatic(shop, automatic)
  await shop.close()
}

const opened = async (url: string): Promise<OurShop> => {
  await onDatabase(url, (query) => query("vacuum analyze"))
  return openOurs(url)
}

/**
 * Our shop as it is measured: without and with past uses, with automatic
 * coupons of which none or some match.
 *
 * @property coupons one for each of `PAST_USES`; those of `unused` are not used
 */
export type OurShops = {
  coupons: readonly BenchCoupon[]
  unused: OurShop
  used: OurShop
  noneMatch: OurShop
  tenMatch: OurShop
}

export const buildOurShops = async (make: MakeDatabase): Promise<OurShops> => {
  const base = await make("ours")
  const ids = await fillBase(base)
  const used = await make("ours_used", "ours")
  const coupons = await onDatabase(used, async (query) => {
    for (const [index, id] of ids.entries()) {
      await writePastUses(query, id, PAST_USES[index])
    }
    return Promise.all(ids.map((id) => codesOf(query, id)))
  })
  await withAutomatic(await make("ours_most", "ours"), MOST)
  const noneMatch = await make("ours_none", "ours_most")
  await withAutomatic(noneMatch, NONE_MATCHES)
  const tenMatch = await make("ours_ten", "ours_most")
  await withAutomatic(tenMatch, TEN_MATCH)
  return {
    coupons,
    unused: await opened(base),
    used: await opened(used),
    noneMatch: await opened(noneMatch),
    tenMatch: await opened(tenMatch),
  }
}
