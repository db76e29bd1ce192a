import type { LineFacts } from "../model"
import type { CompiledSelector } from "./compile-selector"
import { idsOf, type Dimension } from "./dimensions"

/** Lines of one cart that are found by their ids, without asking each. */
export type LineIndex<T> = {
  /** The lines that a selector picks, in their order. */
  pick(selector: CompiledSelector): readonly T[]
}

type Places = ReadonlyMap<string, readonly number[]>

const placesBy = (
  dimension: Dimension,
  facts: readonly LineFacts[]
): Places => {
  const places = new Map<string, number[]>()
  facts.forEach((line, place) => {
    for (const id of idsOf(dimension, line) ?? []) {
      const known = places.get(id)
      if (known) {
        known.push(place)
      } else {
        places.set(id, [place])
      }
    }
  })
  return places
}

const NOTHING: readonly never[] = []

/** @param factsOf what is known of each line */
export const indexLines = <T>(
  lines: readonly T[],
  factsOf: (line: T) => LineFacts
): LineIndex<T> => {
  const facts = lines.map(factsOf)
  const known = new Map<Dimension, Places>()
  const placesOf = (dimension: Dimension): Places => {
    const places = known.get(dimension) ?? placesBy(dimension, facts)
    known.set(dimension, places)
    return places
  }

  const candidates = (selector: CompiledSelector): Set<number> => {
    const found = new Set<number>()
    for (const { dimension, ids } of selector.named) {
      const places = placesOf(dimension)
      for (const id of ids) {
        places.get(id)?.forEach((place) => found.add(place))
      }
    }
    return found
  }

  return {
    pick: (selector) => {
      if (selector.is_empty) {
        return lines
      }
      const { named, named_count } = selector
      if (named.length === 0 || named_count > lines.length) {
        return lines.filter((_, place) => selector.picks(facts[place]))
      }
      const found = candidates(selector)
      return found.size === 0
        ? NOTHING
        : [...found]
            .sort((a, b) => a - b)
            .filter((place) => selector.picks(facts[place]))
            .map((place) => lines[place])
    },
  }
}
