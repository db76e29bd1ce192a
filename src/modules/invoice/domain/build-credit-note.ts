import { creditByRate, leftOf } from "./credit-by-rate"
import { creditLines } from "./credit-lines"
import type {
  CreditReason,
  InvoiceDraft,
  InvoiceLine,
  InvoiceSnapshot,
} from "./snapshot"

/**
 * What a credit note is issued for.
 *
 * @property cause names what happened, such as the refund's entry in the ledger
 * @property amount_minor null for all that is left
 * @property returned_at when the money went back; null where none did
 */
export type CreditWish = {
  cause: string
  reason: CreditReason
  amount_minor: number | null
  returned_at: string | null
  /** The look that is chosen at the moment of issue. */
  template_version: string
}

/** The invoice to be lessened, with the id that it is stored under. */
export type InvoiceToCredit = { id: string; snapshot: InvoiceSnapshot }

const total = (
  lines: readonly InvoiceLine[],
  kind: InvoiceLine["kind"]
): number =>
  lines
    .filter((line) => line.kind === kind)
    .reduce((sum, line) => sum + line.original_minor, 0)

const partOf = (
  invoice: InvoiceSnapshot,
  earlier: readonly InvoiceSnapshot[],
  amount: number
): Pick<InvoiceDraft, "lines" | "discounts" | "taxes" | "totals"> => {
  const { taxes, rounding_minor } = creditByRate(invoice, earlier, amount)
  const noted = earlier.map((note) => note.taxes)
  const lines = creditLines(invoice, noted, taxes)
  return {
    lines,
    discounts: [],
    taxes,
    totals: {
      items_minor: total(lines, "item"),
      shipping_minor: total(lines, "shipping"),
      discount_minor: 0,
      net_minor: taxes.reduce((sum, tax) => sum + tax.net_minor, 0),
      tax_minor: taxes.reduce((sum, tax) => sum + tax.tax_minor, 0),
      rounding_minor,
      total_minor: amount,
    },
  }
}

/**
 * A credit note over all that is left of an invoice, or over an amount of it.
 * Its amounts are positive; that it takes back is said by its kind.
 *
 * The whole invoice is mirrored line by line. A part is shared over its rates
 * and lines in proportion. Whatever the parts, net, tax and gross of each rate
 * never exceed the invoice's, and come to them once all is credited. Seller,
 * buyer and language are the invoice's (VAT Directive, Art. 219: it refers to
 * the invoice specifically and unambiguously).
 *
 * @param earlier the invoice's credit notes so far, in order of issue
 * @throws RangeError for an amount that is not whole minor units between 1 and
 * what is left of the invoice.
 */
export const buildCreditNote = (
  { id, snapshot }: InvoiceToCredit,
  earlier: readonly InvoiceSnapshot[],
  wish: CreditWish
): InvoiceDraft => {
  const left = leftOf(snapshot, earlier)
  const amount = wish.amount_minor ?? left
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > left) {
    throw new RangeError(
      `A credit note over ${amount} minor units: ${left} are left of ${snapshot.number}.`
    )
  }
  const { number, issued_at, ...original } = snapshot
  const mirrors = amount === snapshot.totals.total_minor
  return {
    ...original,
    ...(mirrors ? {} : partOf(snapshot, earlier, amount)),
    kind: "credit_note",
    cause: wish.cause,
    corrects: { id, number, issued_at },
    reason: wish.reason,
    template_version: wish.template_version,
    payment: {
      ...original.payment,
      status: wish.returned_at ? "returned" : "set_off",
      paid_at: wish.returned_at,
      due_on: null,
    },
  }
}
