import { textOf, type CartQuery } from "./cart-query"

/** The ancestors of each of these categories, by its id. */
export const categoriesAbove = async (
  query: CartQuery,
  ids: readonly string[]
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (ids.length === 0) {
    return new Map()
  }
  const { data } = await query.graph({
    entity: "product_category",
    fields: ["id", "mpath"],
    filters: { id: [...ids] },
  })
  // A path names all above a category and the category itself: `a.b.c`.
  return new Map(
    data.map(({ id, mpath }) => [
      textOf(id) ?? "",
      (textOf(mpath) ?? "")
        .split(".")
        .filter((each) => each !== "" && each !== id),
    ])
  )
}
