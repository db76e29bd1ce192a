import { z } from "@medusajs/framework/zod"

import { compileSelector } from "./compile-selector"

const idListSchema = z
  .array(z.string().min(1, "Name an id: this one is empty."))
  .min(1, "Name at least one, or leave the list out.")

/** A list of ids in a rule. An empty one would mean nothing or everything. */
export const idSetSchema = idListSchema.transform(
  (ids): ReadonlySet<string> => new Set(ids)
)

const idShape = {
  products: idListSchema.optional(),
  variants: idListSchema.optional(),
  categories: idListSchema.optional(),
  collections: idListSchema.optional(),
  tags: idListSchema.optional(),
  types: idListSchema.optional(),
  lines: idListSchema.optional(),
}

/** A `Selector` as it is stored. */
export const plainSelectorSchema = z.strictObject({
  ...idShape,
  exclude: z.strictObject(idShape).optional(),
  exclude_sale_items: z.boolean().optional(),
})

/** Reads a `Selector` into its compiled form. */
export const selectorSchema = plainSelectorSchema.transform(compileSelector)

/** For rules that mean nothing without naming lines. */
export const namedSelectorSchema = selectorSchema.refine(
  (selector) => !selector.is_empty,
  {
    message:
      "Name at least one product, variant, category, collection, tag or type.",
    params: { code: "empty_selector" },
  }
)
