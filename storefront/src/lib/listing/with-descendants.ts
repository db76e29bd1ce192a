type Node = { id: string; parentId: string | null }

/** Ids of a category and of every category below it. */
export function withDescendants(
  categories: readonly Node[],
  id: string
): string[] {
  const children = categories.filter(({ parentId }) => parentId === id)
  return [id, ...children.flatMap((one) => withDescendants(categories, one.id))]
}
