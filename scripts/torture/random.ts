/** Choices that are the same for the same seed. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number, 0 ≤ n < `limit`. */
  below(limit: number): number
  /** A number between two. */
  between(least: number, most: number): number
  /** True so often, of 1. */
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** A name, as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
}

// FNV-1a and mulberry32: small, and the same on every machine.
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

const mulberry32 = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Random choices of one actor. Each actor has a seed of their own, so that what
 * one does at another time changes nothing for the others.
 */
export const randomOf = (...seed: readonly (string | number)[]): Random => {
  const next = mulberry32(hash(seed.join("/")))
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    between: (least, most) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)],
    weighted: <T extends string>(weights: Readonly<Record<T, number>>): T => {
      const names = Object.keys(weights) as T[]
      const total = names.reduce((sum, name) => sum + weights[name], 0)
      let left = next() * total
      return (
        names.find((name) => (left -= weights[name]) < 0) ??
        names[names.length - 1]
      )
    },
  }
}
