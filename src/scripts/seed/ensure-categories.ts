import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
} from "@medusajs/medusa/core-flows"

import { CATEGORY_TREE, COLLECTIONS } from "./catalogue"
import { readRows } from "./context"
import type { SeedContext } from "./context"
import { must } from "./must"

/** Ids by handle. */
export type IdsByHandle = Map<string, string>

const idsOf = async (
  context: SeedContext,
  entity: string
): Promise<IdsByHandle> => {
  const rows = await readRows<{ id: string; handle: string }>(context, entity, [
    "id",
    "handle",
  ])
  return new Map(rows.map(({ id, handle }) => [handle, id]))
}

const categoryIds = (context: SeedContext): Promise<IdsByHandle> =>
  idsOf(context, "product_category")

interface NewCategory {
  handle: string
  name: string
  description: string
  rank: number
  parent_category_id?: string
}

const createMissing = async (
  context: SeedContext,
  categories: NewCategory[]
): Promise<void> => {
  const known = await categoryIds(context)
  const missing = categories.filter(({ handle }) => !known.has(handle))
  if (missing.length > 0) {
    await createProductCategoriesWorkflow(context.container).run({
      input: {
        product_categories: missing.map((category) => ({
          ...category,
          is_active: true,
          is_internal: false,
        })),
      },
    })
  }
}

/** The category tree; leaves after their parents exist. */
export const ensureCategories = async (
  context: SeedContext
): Promise<IdsByHandle> => {
  await createMissing(
    context,
    CATEGORY_TREE.map(({ handle, name, description }, rank) => ({
      handle,
      name,
      description,
      rank,
    }))
  )
  const parents = await categoryIds(context)
  await createMissing(
    context,
    CATEGORY_TREE.flatMap((branch) =>
      branch.leaves.map((leaf, rank) => ({
        ...leaf,
        rank,
        parent_category_id: must(
          parents.get(branch.handle),
          `category ${branch.handle}`
        ),
      }))
    )
  )
  return categoryIds(context)
}

/** The collections. */
export const ensureCollections = async (
  context: SeedContext
): Promise<IdsByHandle> => {
  const known = await idsOf(context, "product_collection")
  const missing = COLLECTIONS.filter(({ handle }) => !known.has(handle))
  if (missing.length > 0) {
    await createCollectionsWorkflow(context.container).run({
      input: { collections: missing },
    })
  }
  return idsOf(context, "product_collection")
}
