import { z } from "zod"

export const categorySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    handle: z.string(),
    description: z.string().nullish(),
    parent_category_id: z.string().nullish(),
  })
  .transform((category) => ({
    id: category.id,
    name: category.name,
    handle: category.handle,
    description: category.description ?? "",
    parentId: category.parent_category_id ?? null,
  }))

export type Category = z.output<typeof categorySchema>
