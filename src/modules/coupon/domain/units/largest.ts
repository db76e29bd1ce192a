/**
 * The largest number from 0 to `most` that still holds, where all below it
 * hold too.
 */
export const largest = (
  most: number,
  holds: (candidate: number) => boolean
): number => {
  let low = 0
  let high = most
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2)
    if (holds(middle)) {
      low = middle
    } else {
      high = middle - 1
    }
  }
  return low
}
