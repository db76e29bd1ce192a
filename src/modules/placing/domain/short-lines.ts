/** A line of a cart with what one piece of it takes from the stock. */
export type StockLine = {
  line_item_id: string
  title: string
  quantity: number
  /** Empty for lines whose stock is not counted or may run below zero. */
  parts: { inventory_item_id: string; required: number }[]
}

/** A line that the stock cannot serve; `available` pieces would do. */
export type ShortLine = {
  line_item_id: string
  title: string
  requested: number
  available: number
}

/**
 * The lines that the stock cannot serve. Lines that share an inventory item
 * are served in their order, so that only the later one is short.
 *
 * @param stock available pieces per inventory item
 */
export const shortLines = (
  lines: readonly StockLine[],
  stock: ReadonlyMap<string, number>
): ShortLine[] => {
  const left = new Map(stock)

  return lines.flatMap((line) => {
    const available = line.parts.reduce(
      (least, part) =>
        Math.min(
          least,
          Math.floor(
            Math.max(left.get(part.inventory_item_id) ?? 0, 0) / part.required
          )
        ),
      Number.POSITIVE_INFINITY
    )
    const served = Math.min(line.quantity, available)
    for (const part of line.parts) {
      const before = left.get(part.inventory_item_id) ?? 0
      left.set(part.inventory_item_id, before - served * part.required)
    }

    return served < line.quantity
      ? [
          {
            line_item_id: line.line_item_id,
            title: line.title,
            requested: line.quantity,
            available,
          },
        ]
      : []
  })
}
