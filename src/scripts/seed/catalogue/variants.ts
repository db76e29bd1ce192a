import type { Price, ProductSheet } from "./types"

/** One sellable variant of a product. */
export interface VariantSheet {
  title: string
  sku: string
  options: Record<string, string>
  price: Price
  stock: number
}

const skuPart = (value: string): string =>
  value
    .toUpperCase()
    .replace(/[^A-Z0-9.]+/g, "-")
    .replace(/^-|-$/g, "")

const combinations = (
  options: [title: string, values: string[]][]
): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (found, [title, values]) =>
      found.flatMap((chosen) =>
        values.map((value) => ({ ...chosen, [title]: value }))
      ),
    [{}]
  )

// Ordinary stock differs from variant to variant, as on a shelf.
const usualStock = (sku: string): number =>
  14 + ([...sku].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 53)

/**
 * Every combination of a product's option values as a variant; an option with
 * a single value is left out of the SKU.
 */
export const variantsOf = (sheet: ProductSheet): VariantSheet[] =>
  combinations(Object.entries(sheet.options)).map((options) => {
    const varying = Object.entries(options).filter(
      ([title]) => (sheet.options[title]?.length ?? 0) > 1
    )
    const sku = [sheet.sku, ...varying.map(([, value]) => skuPart(value))].join(
      "-"
    )
    const price = Object.values(options).reduce<Price>(
      (sum, value) => {
        const extra = sheet.surcharge?.[value]
        return extra === undefined
          ? sum
          : { eur: sum.eur + extra.eur, usd: sum.usd + extra.usd }
      },
      { ...sheet.price }
    )
    return {
      title: Object.values(options).join(" / "),
      sku,
      options,
      price,
      stock: sheet.stock?.[sku] ?? usualStock(sku),
    }
  })
