/** Works through items, so many at a time, and keeps their order. */
export const inBatches = async <T, R>(
  items: T[],
  size: number,
  work: (batch: T[]) => Promise<R[]>
): Promise<R[]> => {
  const results: R[] = []
  for (let start = 0; start < items.length; start += size) {
    results.push(...(await work(items.slice(start, start + size))))
  }
  return results
}
