import { mulDiv } from "../../../../shared/money"
import type { LineFacts } from "../model"

/**
 * A line, or some of its units, at the turn of a coupon. Minor units.
 *
 * @property value_minor what percentages and shares are taken of: the price
 * before or after the discounts so far, as the coupon's base says
 * @property left_minor what can still be taken off
 * @property whole the line that these units are of, if they are not all
 */
export type PricedLine = {
  readonly id: string
  readonly facts: LineFacts
  readonly quantity: number
  readonly value_minor: number
  readonly left_minor: number
  readonly whole?: PricedLine
}

/** Some units of a line, valued at their share of the whole line. */
export const unitsOf = (line: PricedLine, units: number): PricedLine => {
  if (units === line.quantity) {
    return line
  }
  // From the whole line, so that units of units are not rounded twice.
  const whole = line.whole ?? line
  return {
    ...line,
    quantity: units,
    value_minor: mulDiv(whole.value_minor, units, whole.quantity),
    left_minor: mulDiv(whole.left_minor, units, whole.quantity),
    whole,
  }
}

/** How many units of each line there are, by its id. */
export const unitsById = (
  lines: readonly PricedLine[]
): Map<string, number> => {
  const units = new Map<string, number>()
  for (const { id, quantity } of lines) {
    units.set(id, (units.get(id) ?? 0) + quantity)
  }
  return units
}

export const quantityOf = (lines: readonly PricedLine[]): number =>
  lines.reduce((sum, line) => sum + line.quantity, 0)

export const valueOf = (lines: readonly PricedLine[]): number =>
  lines.reduce((sum, line) => sum + line.value_minor, 0)
