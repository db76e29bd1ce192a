import { MedusaError } from "@medusajs/framework/utils"

import { formatMinorUnits } from "../../shared/money"
import { minorUnitsPerStripeUnit } from "./amounts"

/** Code of the error for an amount that Stripe does not charge because it is small. */
export const AMOUNT_TOO_SMALL = "amount_too_small"
/** Code of the error for an amount that has more digits than Stripe takes. */
export const AMOUNT_TOO_LARGE = "amount_too_large"

// https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts, in
// Stripe's units. They are those of the settlement currency: where Stripe would
// convert to another one, the true minimum follows the rate of the day, and
// Stripe itself is the one to refuse.
const MINIMUM = new Map(
  Object.entries({
    aed: 200,
    aud: 50,
    bgn: 100,
    brl: 50,
    cad: 50,
    chf: 50,
    czk: 1500,
    dkk: 250,
    eur: 50,
    gbp: 30,
    hkd: 400,
    huf: 17500,
    inr: 50,
    jpy: 50,
    mxn: 1000,
    myr: 200,
    nok: 300,
    nzd: 50,
    pln: 200,
    ron: 200,
    sek: 300,
    sgd: 50,
    thb: 1000,
    usd: 50,
  })
)

const DIGITS = 8
const MORE_DIGITS = new Map(
  Object.entries({ cop: 10, huf: 10, idr: 12, inr: 9, jpy: 10, lbp: 11 })
)

/**
 * Refuses an amount that Stripe would refuse as well, before anybody is sent
 * to pay it.
 *
 * @param minor amount in our minor units of `currencyCode`
 * @throws MedusaError INVALID_DATA with code `amount_too_small` or
 * `amount_too_large`; the message tells the limit.
 */
export const requireChargeable = (
  minor: number,
  currencyCode: string
): void => {
  const code = currencyCode.toLowerCase()
  const unit = minorUnitsPerStripeUnit(code)
  const least = Math.ceil((MINIMUM.get(code) ?? 1) * unit)
  const digits = MORE_DIGITS.get(code) ?? DIGITS
  const most = Math.floor((10 ** digits - 1) * unit)

  if (minor < least) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The least that can be paid here is ${formatMinorUnits(least, code)}.`,
      AMOUNT_TOO_SMALL
    )
  }
  if (minor > most) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The most that can be paid at once is ${formatMinorUnits(most, code)}.`,
      AMOUNT_TOO_LARGE
    )
  }
}
