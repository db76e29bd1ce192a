import "server-only"
import { z } from "zod"
import { callStore } from "@/lib/api/call-store"
import {
  PRODUCT_CARD_FIELDS,
  productCardSchema,
  type ProductCard,
} from "@/lib/dto/product-card"
import type { ListingParams } from "@/lib/listing/params"
import { sortByPrice } from "@/lib/listing/sort-by-price"
import { cacheTags, CATALOGUE_SECONDS } from "./cache-tags"

export const PAGE_SIZE = 12
const CHUNK = 100

const answer = z.object({
  products: z.array(productCardSchema),
  count: z.number(),
})

export type ProductPage = { products: ProductCard[]; count: number }

export type ListScope = {
  regionId: string
  categoryIds?: string[]
  collectionId?: string
  handle?: string
}

/** One page of cards, sorted by the database. */
async function fetchCards(
  scope: ListScope,
  order: string,
  limit: number,
  offset: number
): Promise<ProductPage> {
  return callStore(answer, "/store/products", {
    query: {
      fields: PRODUCT_CARD_FIELDS,
      region_id: scope.regionId,
      category_id: scope.categoryIds,
      collection_id: scope.collectionId,
      handle: scope.handle,
      order,
      limit,
      offset,
    },
    cache: { tags: [cacheTags.products], seconds: CATALOGUE_SECONDS },
  })
}

/** Every card of the scope: prices are not a column the API can sort by. */
async function fetchAllCards(scope: ListScope): Promise<ProductCard[]> {
  const first = await fetchCards(scope, "title", CHUNK, 0)
  const offsets = Array.from(
    { length: Math.max(0, Math.ceil(first.count / CHUNK) - 1) },
    (_, index) => (index + 1) * CHUNK
  )
  const rest = await Promise.all(
    offsets.map((offset) => fetchCards(scope, "title", CHUNK, offset))
  )
  return [first, ...rest].flatMap(({ products }) => products)
}

/** One page of products of a category, or of the whole shop. */
export async function listProducts(
  scope: ListScope,
  { sort, page }: ListingParams
): Promise<ProductPage> {
  const offset = (page - 1) * PAGE_SIZE
  if (sort === "price-asc" || sort === "price-desc") {
    const cards = await fetchAllCards(scope)
    const sorted = sortByPrice(cards, sort === "price-asc" ? "asc" : "desc")
    return {
      products: sorted.slice(offset, offset + PAGE_SIZE),
      count: cards.length,
    }
  }
  const order = sort === "title" ? "title" : "-created_at"
  return fetchCards(scope, order, PAGE_SIZE, offset)
}

/** The newest products of the scope, for the front page. */
export async function listFeatured(
  scope: ListScope,
  limit: number
): Promise<ProductCard[]> {
  const { products } = await fetchCards(scope, "-created_at", limit, 0)
  return products
}
