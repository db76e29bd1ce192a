import { quantityOf, unitsOf, type PricedLine } from "./priced-line"

/** Compares a / b with c / d without dividing. */
const compareRatios = (a: number, b: number, c: number, d: number): number => {
  const left = a * d
  const right = c * b
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    return left - right
  }
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b)
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

const compareUnits = (one: PricedLine, other: PricedLine): number => {
  const a = one.whole ?? one
  const b = other.whole ?? other
  return compareRatios(a.value_minor, a.quantity, b.value_minor, b.quantity)
}

/** Lines by the value of one unit; of equal ones the first stays first. */
export const byUnitValue = (
  lines: readonly PricedLine[],
  order: "cheapest_first" | "dearest_first" = "cheapest_first"
): PricedLine[] =>
  [...lines].sort(
    order === "cheapest_first"
      ? compareUnits
      : (one, other) => compareUnits(other, one)
  )

const takeFirst = (
  sorted: readonly PricedLine[],
  count: number
): PricedLine[] => {
  const taken: PricedLine[] = []
  let left = count
  for (const line of sorted) {
    if (left <= 0) {
      break
    }
    const units = Math.min(left, line.quantity)
    taken.push(unitsOf(line, units))
    left -= units
  }
  return taken
}

/** The cheapest units, all of them if there are no more than `count`. */
export const cheapestUnits = (
  lines: readonly PricedLine[],
  count: number
): readonly PricedLine[] =>
  quantityOf(lines) <= count ? lines : takeFirst(byUnitValue(lines), count)

/** The dearest units, up to `count`. */
export const dearestUnits = (
  lines: readonly PricedLine[],
  count: number
): readonly PricedLine[] =>
  takeFirst(byUnitValue(lines, "dearest_first"), count)

/** What is left of lines without the units that are claimed, by line. */
export const withoutUnits = (
  lines: readonly PricedLine[],
  claimed: ReadonlyMap<string, number>
): readonly PricedLine[] =>
  lines.flatMap((line) => {
    const left = line.quantity - (claimed.get(line.id) ?? 0)
    return left > 0 ? [unitsOf(line, left)] : []
  })

/** Each line with no more units than `max_per_line`, where that is given. */
export const withinLineLimit = (
  lines: readonly PricedLine[],
  max_per_line: number | undefined
): readonly PricedLine[] =>
  max_per_line === undefined
    ? lines
    : lines.map((line) => unitsOf(line, Math.min(line.quantity, max_per_line)))

/**
 * The units that a coupon may discount: the cheapest up to its limit. Where
 * nothing is left to discount no unit is used up.
 */
export const withinLimit = (
  lines: readonly PricedLine[],
  max_units: number | null
): readonly PricedLine[] =>
  max_units === null
    ? lines
    : cheapestUnits(
        lines.filter(({ left_minor }) => left_minor > 0),
        max_units
      )
