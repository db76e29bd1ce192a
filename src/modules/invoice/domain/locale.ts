/**
 * The language and notation of an invoice. English everywhere; the dates and
 * signs are American for buyers in the United States.
 */
export const pickLocale = (countryCode: string | null): string =>
  countryCode === "us" ? "en-US" : "en-GB"
