/** What is wanted of one variant, as an order or a cart lists it. */
type Line = {
  variantId: string | null
  title: string
  variantTitle: string
  quantity: number
}

/** Goods of an order: how many to add to the cart, and why not all. */
export type Refill = {
  variantId: string | null
  name: string
  wanted: number
  /** Pieces to add now, so that the cart holds as many as are there. */
  add: number
  /** Pieces that the cart will hold of those wanted. */
  got: number
}

/** Lines of the same goods as one. */
function merged(lines: Line[]): Line[] {
  const goods = new Map<string, Line>()
  for (const line of lines) {
    const key = line.variantId ?? line.title
    const before = goods.get(key)?.quantity ?? 0
    goods.set(key, { ...line, quantity: before + line.quantity })
  }
  return [...goods.values()]
}

/**
 * What to add to a cart so that it holds the goods of an order, as far as there
 * are any. Asked for twice, the second time adds nothing.
 *
 * @param stock variant id → pieces that can be sold, null without limit; a
 *   variant that is missing here is no longer sold
 */
export function planRefill(
  order: Line[],
  cart: Line[],
  stock: ReadonlyMap<string, number | null>
): Refill[] {
  const inCart = new Map(
    merged(cart).map(({ variantId, quantity }) => [variantId, quantity])
  )
  return merged(order).map(({ variantId, title, variantTitle, quantity }) => {
    const there = variantId ? stock.get(variantId) : undefined
    const held = variantId ? (inCart.get(variantId) ?? 0) : 0
    const can = there === undefined ? 0 : Math.min(quantity, there ?? quantity)
    return {
      variantId,
      name: [title, variantTitle].filter(Boolean).join(", "),
      wanted: quantity,
      add: Math.max(0, can - held),
      got: can,
    }
  })
}

/** What an order had and the cart has not. */
export type Missing = Pick<Refill, "name" | "wanted" | "got">

/** "Fjell Notebook, Moss (not available)", "… (only 1 of 2)". */
export function missingWords({ name, wanted, got }: Missing): string {
  return got === 0
    ? `${name} (not available)`
    : `${name} (only ${got} of ${wanted})`
}
