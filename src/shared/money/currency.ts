const known = new Map<string, number>()

const readDecimals = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits ?? 2

/**
 * Number of decimals that a currency is charged in (ISO 4217, as the
 * platform's ICU data knows it): 2 for EUR, 0 for JPY, 3 for KWD.
 *
 * @param currencyCode ISO 4217 code in any case.
 * @throws RangeError when the code is not three letters.
 */
export const currencyDecimals = (currencyCode: string): number => {
  const currency = currencyCode.toUpperCase()
  // Asking ICU costs more than all the reckoning with an amount.
  const decimals = known.get(currency) ?? readDecimals(currency)
  known.set(currency, decimals)
  return decimals
}
