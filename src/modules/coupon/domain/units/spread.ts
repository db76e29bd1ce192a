import { allocate } from "../../../../shared/money"
import type { PricedLine } from "./priced-line"

type Position = Pick<PricedLine, "id" | "value_minor" | "left_minor">

/**
 * Takes an amount off several lines in proportion to their value, exactly, and
 * never more off a line than is left of it.
 */
export const spread = (
  amount: number,
  positions: readonly Position[]
): Map<string, number> => {
  const shares = allocate(
    amount,
    positions.map(({ value_minor }) => value_minor),
    positions.map(({ left_minor }) => left_minor)
  )
  return new Map(positions.map(({ id }, index) => [id, shares[index]]))
}
