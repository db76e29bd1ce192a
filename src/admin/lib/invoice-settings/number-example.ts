import {
  formatFault,
  formatInvoiceNumber,
} from "../../../modules/invoice/domain/invoice-number"

/** How the 42nd number of a year looks in a format; null where it is none. */
export const numberExample = (format: string, year: number): string | null =>
  formatFault(format) ? null : formatInvoiceNumber(format, year, 42)
