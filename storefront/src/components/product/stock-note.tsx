const FEW = 5

/** Whether it can be had, in words. `available` null means without limit. */
export function StockNote({ available }: { available: number | null }) {
  if (available === 0) {
    return <p className="font-medium text-bad">Sold out</p>
  }
  return (
    <p className="font-medium text-good">
      {available !== null && available <= FEW
        ? `Only ${available} left`
        : "In stock"}
    </p>
  )
}
