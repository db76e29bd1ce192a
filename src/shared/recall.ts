/**
 * A memory for what is costly to make and made again and again. It forgets all
 * when it is full: what is in use is soon there again.
 *
 * @param most that it holds
 * @returns what is kept under a key, made first where it is not
 */
export const recall = <K, V>(most: number): ((key: K, make: () => V) => V) => {
  const kept = new Map<K, V>()
  return (key, make) => {
    const known = kept.get(key)
    if (known !== undefined) {
      return known
    }
    const fresh = make()
    if (kept.size >= most) {
      kept.clear()
    }
    kept.set(key, fresh)
    return fresh
  }
}
