import type { LineFacts, SelectedIds, Selector } from "../model"
import { DIMENSIONS, idsOf, type Dimension } from "./dimensions"

/** `unknown`: the line does not tell what is needed to decide. */
export type Picking = "in" | "out" | "unknown"

type Named = {
  readonly dimension: Dimension
  readonly ids: ReadonlySet<string>
}

/**
 * A selector that is ready to be asked often.
 *
 * @property is_empty it names nothing, and so picks every line
 * @property named what it picks by; empty if by exclusion only
 */
export type CompiledSelector = {
  readonly is_empty: boolean
  readonly named: readonly Named[]
  readonly named_count: number
  judge(line: LineFacts): Picking
  /** Whether the line is picked; what is not known is not. */
  picks(line: LineFacts): boolean
}

const namedIn = (selected: SelectedIds): Named[] =>
  DIMENSIONS.flatMap((dimension) => {
    const ids = selected[dimension]
    return ids ? [{ dimension, ids: new Set(ids) }] : []
  })

/** The first hit decides; then what is not known. */
const any = (named: readonly Named[], line: LineFacts): Picking => {
  let result: Picking = "out"
  for (const { dimension, ids } of named) {
    const values = idsOf(dimension, line)
    if (values === undefined) {
      result = "unknown"
    } else if (values.some((id) => ids.has(id))) {
      return "in"
    }
  }
  return result
}

const isOnSale = (line: LineFacts): boolean =>
  (line.compare_at_minor ?? 0) > line.base_minor

/** Makes the sets of a selector once, for many lines. */
export const compileSelector = (selector: Selector): CompiledSelector => {
  const included = namedIn(selector)
  const excluded = namedIn(selector.exclude ?? {})
  const leavesSaleOut = selector.exclude_sale_items === true

  const judge = (line: LineFacts): Picking => {
    if (leavesSaleOut && isOnSale(line)) {
      return "out"
    }
    const inside = included.length === 0 ? "in" : any(included, line)
    if (inside === "out" || excluded.length === 0) {
      return inside
    }
    const outside = any(excluded, line)
    if (outside === "in") {
      return "out"
    }
    return outside === "unknown" ? "unknown" : inside
  }
  return {
    is_empty: included.length === 0 && excluded.length === 0 && !leavesSaleOut,
    named: included,
    named_count: included.reduce((sum, { ids }) => sum + ids.size, 0),
    judge,
    picks: (line) => judge(line) === "in",
  }
}
