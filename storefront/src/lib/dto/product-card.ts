import { z } from "zod"
import { mediaUrl } from "./media-url"
import { priceSchema, type Price } from "./price"

/** The fields of the API that a card in a list needs, and no other. */
export const PRODUCT_CARD_FIELDS =
  "id,title,subtitle,handle,thumbnail,variants.id,*variants.calculated_price"

export const productCardSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    subtitle: z.string().nullish(),
    handle: z.string(),
    thumbnail: z.string().nullish(),
    variants: z
      .array(z.object({ calculated_price: priceSchema.nullish() }))
      .nullish(),
  })
  .transform((product) => ({
    id: product.id,
    title: product.title,
    subtitle: product.subtitle ?? "",
    handle: product.handle,
    thumbnail: mediaUrl(product.thumbnail),
    ...priceRange(product.variants ?? []),
  }))

export type ProductCard = z.output<typeof productCardSchema>

function priceRange(variants: { calculated_price?: Price | null }[]): {
  fromPrice: Price | null
  hasSeveralPrices: boolean
} {
  const prices = variants.flatMap((variant) => variant.calculated_price ?? [])
  const sorted = prices.toSorted((a, b) => a.amount - b.amount)
  const first = sorted.at(0) ?? null
  return {
    fromPrice: first,
    hasSeveralPrices: sorted.at(-1)?.amount !== first?.amount,
  }
}
