import BigNumber from "bignumber.js"

import type { AmountLike } from "../../../shared/money"
import type { TaxCategory } from "./snapshot"

type TaxLine = { rate: AmountLike; description?: string | null }

/**
 * The tax lines of one position as one category. Several lines (a state's and
 * a city's tax) add up, which is how core reckons them too.
 */
export const taxCategory = (
  lines: readonly (TaxLine | null)[]
): TaxCategory => {
  const present = lines.filter((line) => line !== null)
  const rate = present.reduce(
    (total, line) => total.plus(new BigNumber(line.rate.valueOf())),
    new BigNumber(0)
  )
  const names = present.map((line) => line.description?.trim() ?? "")
  return {
    rate_percent: rate.toFixed(),
    label: names.filter((name) => name !== "").join(" + "),
  }
}

/** One plus the rate: what a net amount is multiplied by to become gross. */
export const taxFactor = (tax: TaxCategory): BigNumber =>
  new BigNumber(tax.rate_percent).div(100).plus(1)

/** Positions of the same category are taxed together, on their sum. */
export const taxKey = (tax: TaxCategory): string =>
  `${tax.rate_percent}|${tax.label}`
