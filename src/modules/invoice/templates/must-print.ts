import Handlebars from "handlebars"

import type { InvoiceView } from "../rendering/view/view-model"

type Needed = { what: string; values: (string | null | undefined)[] }

/**
 * What has to stand on an invoice (VAT Directive, Art. 226 and 219), by what
 * the view calls it.
 */
const neededOf = (view: InvoiceView): Needed[] => [
  { what: "the title (title)", values: [view.title] },
  {
    what: "number, dates and references (facts)",
    values: view.facts.map(({ value }) => value),
  },
  { what: "the invoice that it corrects (corrects)", values: [view.corrects] },
  {
    what: "the seller's name and address (seller.name, seller.address)",
    values: [view.seller.name, ...view.seller.address],
  },
  {
    what: "the seller's VAT id and tax number (seller.vat_id, seller.tax_number)",
    values: [view.seller.vat_id, view.seller.tax_number],
  },
  {
    what: "the buyer's name and address (buyer.name, buyer.address)",
    values: [view.buyer.name, ...view.buyer.address],
  },
  { what: "the buyer's VAT id (buyer.vat_id)", values: [view.buyer.vat_id] },
  {
    what: "what was bought (lines: title, quantity)",
    values: view.lines.flatMap(({ title, quantity }) => [title, quantity]),
  },
  {
    what: "prices of units before tax (lines: unit_net, or unit_price where there is none)",
    values: view.lines.map(
      ({ unit_net, unit_price }) => unit_net ?? unit_price
    ),
  },
  {
    what: "discounts and amounts (lines: discount, amount)",
    values: view.lines.flatMap(({ discount, amount }) => [discount, amount]),
  },
  {
    what: "taxes by rate (taxes: name, net, tax)",
    values: view.taxes.flatMap(({ name, net, tax }) => [name, net, tax]),
  },
  { what: "the total (total)", values: [view.total] },
  { what: "why no tax is charged (notices)", values: view.notices },
  {
    what: "how it is to be paid (payment.request)",
    values: [view.payment?.request],
  },
]

/** What a printed page lacks of that, in words for its author. */
export const missingFrom = (html: string, view: InvoiceView): string[] =>
  neededOf(view)
    .filter(({ values }) =>
      values.some(
        (value) => value && !html.includes(Handlebars.escapeExpression(value))
      )
    )
    .map(({ what }) => what)
