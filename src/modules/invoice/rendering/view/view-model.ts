import { languageOf } from "../../domain/locale"
import type { InvoiceSnapshot } from "../../domain/snapshot"
import { labelsFor } from "../labels"
import { createFormatters } from "./formatters"
import { headingView } from "./heading"
import { legalBasis } from "./legal-basis"
import { lineView } from "./lines"
import { buyerView, sellerView } from "./parties"
import { paymentView } from "./payment"
import { LONGEST, shorten } from "./shorten"
import { taxTable, totalRows } from "./totals"

/**
 * A snapshot as the text that stands on the page: every number formatted,
 * every absent part null, nothing left for the template to work out. Texts are
 * cut to what a page can hold.
 */
export const toViewModel = (snapshot: InvoiceSnapshot) => {
  const { locale, currency_code, seller, totals, notices } = snapshot
  const labels = labelsFor(locale)
  const format = createFormatters(locale, currency_code, seller.time_zone)
  const gross = snapshot.prices_include_tax
  const notice = (name: (typeof notices)[number]) => {
    const basis = legalBasis(name, seller.country_code, labels.directive)
    return basis ? `${labels[name]} (${basis})` : labels[name]
  }
  return {
    labels,
    direction: languageOf(locale) === "ar" ? "rtl" : "ltr",
    number: shorten(snapshot.number, LONGEST.short),
    ...headingView(snapshot, labels, format),
    seller: sellerView(seller, format),
    buyer: buyerView(snapshot.buyer, labels, format),
    lines: snapshot.lines.map((line) => lineView(line, gross, labels, format)),
    has_discounts: snapshot.lines.some((line) => line.discount_minor !== 0),
    total_rows: totalRows(snapshot, labels, format),
    total_name:
      snapshot.kind === "credit_note" ? labels.creditTotal : labels.total,
    total: format.money(totals.total_minor),
    included_tax: gross ? format.money(totals.tax_minor) : null,
    price_note: gross ? labels.grossNote : labels.netNote,
    ...taxTable(snapshot, labels, format),
    notices: notices.map(notice),
    payment: paymentView(snapshot, labels, format),
  }
}

/** All that a template can print. */
export type InvoiceView = ReturnType<typeof toViewModel>
