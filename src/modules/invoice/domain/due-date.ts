import type { InvoiceSettings } from "./settings"

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * The calendar date (YYYY-MM-DD) by which an open invoice of today is to be
 * paid, where the seller is; null where the seller says no terms.
 */
export const dueDate = (
  { payment_terms_days: days, seller }: InvoiceSettings,
  now: Date
): string | null => {
  if (days === null) {
    return null
  }
  const today = new Intl.DateTimeFormat("en-CA", {
    timeZone: seller.time_zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now)
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10)
}
