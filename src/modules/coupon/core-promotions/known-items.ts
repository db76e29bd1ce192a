import type {
  ComputeActionContext,
  ComputeActionItemLine,
} from "@medusajs/framework/types"

import { isRecord } from "./decimal-of"

const CATALOGUE = ["collection_id", "type_id", "tags", "categories"] as const

/** An item whose product is told apart from one that is not known. */
const withProduct = (item: ComputeActionItemLine): ComputeActionItemLine => {
  const product: unknown = item.product
  if (isRecord(product)) {
    // Order edits write undefined where the product has none.
    const none = CATALOGUE.filter(
      (key) => Object.hasOwn(product, key) && product[key] === undefined
    ).map((key) => [key, null])
    return { ...item, product: { ...product, ...Object.fromEntries(none) } }
  }
  // Without an id there is no product; with one, it was not found.
  const isNone = item.product_id === null || item.product_id === undefined
  return product === undefined && item.product_id === undefined
    ? item
    : Object.assign({ ...item }, { product: isNone ? null : undefined })
}

/**
 * A context in which "has none" is null and "not known" is undefined, as our
 * rules tell them apart: an item that was typed in by hand has no product, and
 * order edits say undefined for both.
 */
export const withKnownItems = (
  context: ComputeActionContext
): ComputeActionContext => ({
  ...context,
  items: context.items?.map(withProduct),
})
