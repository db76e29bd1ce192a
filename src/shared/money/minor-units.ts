import BigNumber from "bignumber.js"

import { currencyDecimals } from "./currency"

/**
 * What Medusa hands out as an amount: a number, a numeric string, or one of
 * its BigNumber wrappers (`raw` or `numeric` inside).
 */
export type AmountLike =
  number | string | BigNumber | { valueOf(): number | string }

const toDecimal = (amount: AmountLike): BigNumber => {
  const value = BigNumber.isBigNumber(amount) ? amount : amount.valueOf()
  const decimal = new BigNumber(value as BigNumber.Value)
  if (!decimal.isFinite()) {
    throw new RangeError(`Not an amount of money: ${String(amount)}`)
  }
  return decimal
}

/**
 * A decimal amount in major units as minor units that are not yet rounded
 * (12.345 EUR is 1234.5 cents), for sums that are rounded once at their end.
 *
 * @throws RangeError for what is not a finite number.
 */
export const exactMinorUnits = (
  amount: AmountLike,
  currencyCode: string
): BigNumber => toDecimal(amount).shiftedBy(currencyDecimals(currencyCode))

/**
 * The shop's one rounding: a decimal amount in major units (12.345 EUR) to
 * whole minor units (1235 cents), half away from zero.
 *
 * @throws RangeError for what is not a finite number.
 */
export const toMinorUnits = (
  amount: AmountLike,
  currencyCode: string
): number =>
  exactMinorUnits(amount, currencyCode)
    .integerValue(BigNumber.ROUND_HALF_UP)
    .toNumber()

/**
 * Decimal amounts in major units, each rounded as the shop does, added up in
 * whole minor units.
 *
 * @throws RangeError for what is not a finite number.
 */
export const sumMinorUnits = (
  amounts: readonly { amount: AmountLike }[],
  currencyCode: string
): number =>
  amounts.reduce(
    (sum, { amount }) => sum + toMinorUnits(amount, currencyCode),
    0
  )

/** Whole minor units (1235) to a decimal string in major units ("12.35"). */
export const fromMinorUnits = (minor: number, currencyCode: string): string => {
  const decimals = currencyDecimals(currencyCode)
  return new BigNumber(minor).shiftedBy(-decimals).toFixed(decimals)
}

/**
 * Minor units as the `raw_…` column beside a big number of Medusa's holds them;
 * for rows that are written by SQL.
 */
export const rawMinorUnits = (minor: number): string =>
  JSON.stringify({ value: String(minor), precision: 20 })
