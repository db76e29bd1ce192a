import { MedusaError } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"

import { currencyDecimals } from "../../shared/money"

// https://docs.stripe.com/currencies#zero-decimal
const ZERO_DECIMALS = new Set(
  "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" ")
)
// https://docs.stripe.com/currencies#three-decimal
const THREE_DECIMALS = new Set("bhd jod kwd omr tnd".split(" "))

const stripeDecimals = (currencyCode: string): number => {
  const code = currencyCode.toLowerCase()
  if (ZERO_DECIMALS.has(code)) {
    return 0
  }
  return THREE_DECIMALS.has(code) ? 3 : 2
}

/** How many of our minor units one of Stripe's is: 1 for most currencies, 0.01 for UGX. */
export const minorUnitsPerStripeUnit = (currencyCode: string): number =>
  10 ** (currencyDecimals(currencyCode) - stripeDecimals(currencyCode))

const shift = (amount: number, by: number): number => {
  const shifted = new BigNumber(amount).shiftedBy(by)
  if (!shifted.isInteger()) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${amount} cannot be charged exactly in the payment service's units.`
    )
  }
  return shifted.toNumber()
}

/**
 * Our minor units to Stripe's: they differ where Stripe counts a currency in
 * other units than ISO 4217 does (ISK and UGX have no decimals and are sent
 * with two).
 *
 * @throws MedusaError INVALID_DATA when Stripe could not charge this amount exactly.
 */
export const toStripeAmount = (minor: number, currencyCode: string): number =>
  shift(minor, stripeDecimals(currencyCode) - currencyDecimals(currencyCode))

/** Stripe's units to our minor units; the reverse of {@link toStripeAmount}. */
export const fromStripeAmount = (
  amount: number,
  currencyCode: string
): number =>
  shift(amount, currencyDecimals(currencyCode) - stripeDecimals(currencyCode))
