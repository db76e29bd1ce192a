/**
 * Number of decimals that a currency is charged in (ISO 4217, as the
 * platform's ICU data knows it): 2 for EUR, 0 for JPY, 3 for KWD.
 *
 * @param currencyCode ISO 4217 code in any case.
 * @throws RangeError when the code is not three letters.
 */
export const currencyDecimals = (currencyCode: string): number =>
  new Intl.NumberFormat("en", {
    style: "currency",
    currency: currencyCode.toUpperCase(),
  }).resolvedOptions().maximumFractionDigits ?? 2
