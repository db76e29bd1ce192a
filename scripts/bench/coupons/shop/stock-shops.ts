import { MOST, NONE_MATCHES, TEN_MATCH, type Automatic } from "./automatic"
import { makeStockAutomatic } from "./automatic-of-stock"
import { onDatabase, type MakeDatabase } from "./databases"
import { writePastUsers } from "./past-users"
import { tenPercent } from "./promotions"
import { openStock, type StockShop } from "./stock-shop"

/** The code of a promotion without a limit. */
export const CODE = "BENCH"

/**
 * How many customers have used a promotion before whose budget counts by
 * customer. A million was not tried: core loads all of them with each use.
 */
export const PAST_USERS = [0, 1000, 10_000] as const

/** The code of a promotion that so many customers have used. */
export const codeUsedBy = (users: number): string => `USED${users}`

const makeUsed = async (
  { promotions }: StockShop,
  url: string,
  users: number
): Promise<void> => {
  const { id, budget } = await promotions.createCampaigns({
    name: "Each customer three times",
    campaign_identifier: codeUsedBy(users),
    budget: { type: "use_by_attribute", attribute: "customer_email", limit: 3 },
  })
  const code = codeUsedBy(users)
  await promotions.createPromotions([tenPercent(code, { campaign_id: id })])
  await onDatabase(url, (query) =>
    writePastUsers(query, budget?.id ?? "", users)
  )
}

const fillBase = async (url: string): Promise<void> => {
  const shop = await openStock(url)
  await shop.migrate()
  await shop.promotions.createPromotions([tenPercent(CODE)])
  for (const users of PAST_USERS) {
    await makeUsed(shop, url, users)
  }
  await shop.close()
}

const withAutomatic = async (
  url: string,
  automatic: Automatic
): Promise<void> => {
  const shop = await openStock(url)
  await makeStockAutomatic(shop, automatic)
  await shop.close()
}

const opened = async (url: string): Promise<StockShop> => {
  await onDatabase(url, (query) => query("vacuum analyze"))
  return openStock(url)
}

/** Stock Medusa as it is measured beside `OurShops`. */
export type StockShops = {
  unused: StockShop
  noneMatch: StockShop
  tenMatch: StockShop
}

export const buildStockShops = async (
  make: MakeDatabase
): Promise<StockShops> => {
  const base = await make("stock")
  await fillBase(base)
  await withAutomatic(await make("stock_most", "stock"), MOST)
  const noneMatch = await make("stock_none", "stock_most")
  await withAutomatic(noneMatch, NONE_MATCHES)
  const tenMatch = await make("stock_ten", "stock_most")
  await withAutomatic(tenMatch, TEN_MATCH)
  return {
    unused: await opened(base),
    noneMatch: await opened(noneMatch),
    tenMatch: await opened(tenMatch),
  }
}
