import type { LineFacts, SelectedIds } from "../model"

/** One of the things that lines are picked by. */
export type Dimension = keyof SelectedIds

export const DIMENSIONS = [
  "products",
  "variants",
  "categories",
  "collections",
  "tags",
  "types",
  "lines",
] as const satisfies readonly Dimension[]

type Ids = readonly string[] | undefined

const one = (id: string | null | undefined): Ids =>
  id === null ? [] : id === undefined ? undefined : [id]

const READ: Record<Dimension, (line: LineFacts) => Ids> = {
  products: (line) => one(line.product_id),
  variants: (line) => one(line.variant_id),
  categories: (line) => line.category_ids,
  collections: (line) => one(line.collection_id),
  tags: (line) => line.tag_ids,
  types: (line) => one(line.type_id),
  lines: (line) => [line.id],
}

/** The ids of a line in one dimension; undefined when they are not known. */
export const idsOf = (dimension: Dimension, line: LineFacts): Ids =>
  READ[dimension](line)
