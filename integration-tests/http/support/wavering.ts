import { adminClient } from "../../harness/admin-client"

const SKU = "FJL-CLAY-DOTTED"

type Price = { id: string; amount: number; currency_code: string }
type Found = {
  products: {
    id: string
    variants: { id: string; sku: string; prices: Price[] }[]
  }[]
}
type Level = { location_id: string; stocked_quantity: number }
type Rates = {
  tax_regions: {
    country_code: string
    tax_rates: { id: string; rate: number; is_default: boolean }[]
  }[]
}

const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) {
    throw new Error(`No ${what}`)
  }
  return value
}

/**
 * Goods whose price, stock and tax (in Germany) can be changed, and put back by
 * null.
 */
export const wavering = async () => {
  const admin = await adminClient()
  const { body: found } = await admin.get<Found>(
    "/admin/products?handle=fjell-hardcover-notebook&fields=id,variants.id,variants.sku,variants.prices.*"
  )
  const product = must(found.products[0], "product")
  const variant = must(
    product.variants.find(({ sku }) => sku === SKU),
    SKU
  )
  const price = must(
    variant.prices.find(({ currency_code }) => currency_code === "eur"),
    "price"
  )
  const { body: stock } = await admin.get<{
    inventory_items: { id: string; location_levels: Level[] }[]
  }>(`/admin/inventory-items?sku=${SKU}&fields=id,*location_levels`)
  const item = must(stock.inventory_items[0], "inventory item")
  const level = must(item.location_levels[0], "stock")
  const { body: taxes } = await admin.get<Rates>(
    "/admin/tax-regions?fields=country_code,*tax_rates&limit=100"
  )
  const rate = must(
    taxes.tax_regions
      .find(({ country_code }) => country_code === "de")
      ?.tax_rates.find(({ is_default }) => is_default),
    "tax rate"
  )
  const change = async (path: string, body: object) => {
    const answer = await admin.post<{ message?: string }>(path, body)
    if (!answer.ok) {
      throw new Error(`${path}: ${answer.body.message}`)
    }
  }

  return {
    variantId: variant.id,
    sku: SKU,
    setPrice: (amount: number | null) =>
      change(`/admin/products/${product.id}/variants/${variant.id}`, {
        prices: variant.prices.map(({ id, currency_code, amount: was }) => ({
          id,
          currency_code,
          amount: id === price.id ? (amount ?? was) : was,
        })),
      }),
    setStock: (pieces: number | null) =>
      change(
        `/admin/inventory-items/${item.id}/location-levels/${level.location_id}`,
        { stocked_quantity: pieces ?? level.stocked_quantity }
      ),
    setTax: (percent: number | null) =>
      change(`/admin/tax-rates/${rate.id}`, { rate: percent ?? rate.rate }),
  }
}
