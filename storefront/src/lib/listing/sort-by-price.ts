type Priced = { fromPrice: { amount: number } | null; title: string }

/** Sorts by lowest price, then title; what has no price comes last. */
export function sortByPrice<Item extends Priced>(
  items: readonly Item[],
  direction: "asc" | "desc"
): Item[] {
  const sign = direction === "asc" ? 1 : -1
  return items.toSorted((a, b) => {
    if (!a.fromPrice || !b.fromPrice) {
      return Number(!a.fromPrice) - Number(!b.fromPrice)
    }
    const byPrice = (a.fromPrice.amount - b.fromPrice.amount) * sign
    return byPrice || a.title.localeCompare(b.title)
  })
}
