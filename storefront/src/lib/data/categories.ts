import "server-only"
import { cache } from "react"
import { z } from "zod"
import { callStore } from "@/lib/api/call-store"
import { categorySchema, type Category } from "@/lib/dto/category"
import { cacheTags, CATALOGUE_SECONDS } from "./cache-tags"

const answer = z.object({ product_categories: z.array(categorySchema) })

/** Every public category, in the order that staff gave them. */
export const listCategories = cache(async (): Promise<Category[]> => {
  const { product_categories } = await callStore(
    answer,
    "/store/product-categories",
    {
      query: {
        fields: "id,name,handle,description,parent_category_id,rank",
        limit: 200,
        order: "rank",
      },
      cache: { tags: [cacheTags.categories], seconds: CATALOGUE_SECONDS },
    }
  )
  return product_categories
})

/** Categories for the head of the page: those without a parent. */
export async function listTopCategories(): Promise<Category[]> {
  const categories = await listCategories()
  return categories.filter(({ parentId }) => parentId === null)
}

/** The category of that handle, or null. */
export async function findCategory(handle: string): Promise<Category | null> {
  const categories = await listCategories()
  return categories.find((category) => category.handle === handle) ?? null
}
