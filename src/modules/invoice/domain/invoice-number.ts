/** The series of ordinary invoices; credit notes will have their own. */
export const INVOICE_SERIES = "INV"

const MIN_DIGITS = 5

/**
 * The number as people read it: INV-2026-00001. Past 99 999 in a year it
 * simply grows.
 */
export const formatInvoiceNumber = (
  series: string,
  year: number,
  sequence: number
): string => `${series}-${year}-${String(sequence).padStart(MIN_DIGITS, "0")}`

/** The calendar year of an instant where the seller is. */
export const yearIn = (instant: Date, timeZone: string): number =>
  Number(
    new Intl.DateTimeFormat("en", { timeZone, year: "numeric" }).format(instant)
  )
