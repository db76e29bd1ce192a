import "server-only"
import { cache } from "react"
import { z } from "zod"
import { callStore } from "@/lib/api/call-store"
import { PRODUCT_FIELDS, productSchema, type Product } from "@/lib/dto/product"
import { cacheTags, CATALOGUE_SECONDS } from "./cache-tags"

const answer = z.object({ products: z.array(productSchema) })

/** The product of that handle with its prices in the region, or null. */
export const findProduct = cache(
  async (handle: string, regionId: string): Promise<Product | null> => {
    const { products } = await callStore(answer, "/store/products", {
      query: { handle, region_id: regionId, fields: PRODUCT_FIELDS, limit: 1 },
      cache: {
        tags: [cacheTags.products, cacheTags.product(handle)],
        seconds: CATALOGUE_SECONDS,
      },
    })
    return products.at(0) ?? null
  }
)
