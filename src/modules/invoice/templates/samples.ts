import type { InvoiceSnapshot } from "../domain/snapshot"
import { toViewModel, type InvoiceView } from "../rendering/view/view-model"

const VAT_19 = { rate_percent: "19", label: "VAT" }
const VAT_7 = { rate_percent: "7", label: "VAT" }

/** A paid invoice of two articles and delivery, at two rates, with a coupon. */
export const sampleSnapshot: InvoiceSnapshot = {
  schema: 2,
  ...{ kind: "invoice", cause: "order", corrects: null, reason: null },
  ...{ number: "INV-2026-00042", issued_at: "2026-03-01T09:06:00.000Z" },
  ...{ locale: "en-GB", template_version: "sample@1", currency_code: "eur" },
  prices_include_tax: true,
  seller: {
    name: "Folio Supply GmbH",
    address_lines: ["Weserstraße 12"],
    ...{ postal_code: "12047", city: "Berlin", country_code: "de" },
    vat_id: "DE136695976",
    register: "Amtsgericht Charlottenburg, HRB 123456 B",
    bank_name: "Musterbank Berlin",
    iban: "DE89370400440532013000",
    bic: "COBADEFFXXX",
    email: "hello@folio-supply.example",
    footer: "Managing director: Ada Lindqvist",
    ...{ tax_number: "27/123/45678", phone: "+49 30 1234567" },
    ...{ website: "folio-supply.example", logo: null },
    time_zone: "Europe/Berlin",
  },
  buyer: {
    name: "Mara Lindqvist",
    company: "Lindqvist & Söhne",
    address_lines: ["Unter den Linden 1", "3rd floor"],
    ...{ postal_code: "10117", city: "Berlin", province: null },
    ...{ country_code: "de", email: "mara@example.com", vat_id: null },
  },
  order: {
    id: "order_sample",
    display_id: 1042,
    placed_at: "2026-03-01T09:00:00.000Z",
  },
  supplied_on: "2026-03-03",
  payment: {
    status: "paid",
    paid_at: "2026-03-01T09:05:00.000Z",
    due_on: null,
    method: "Card",
    reference: "pi_sample",
  },
  notices: [],
  lines: [
    {
      kind: "item",
      title: "Fjell Hardcover Notebook",
      ...{ variant_title: "Moss / Dotted", sku: "FJL-MOSS-DOTTED" },
      ...{ quantity: "2", unit_price_minor: 2200, unit_net_minor: 1849 },
      ...{ original_minor: 4400, discount_minor: 440, amount_minor: 3960 },
      tax: VAT_19,
    },
    {
      kind: "item",
      title: "The Book of Paper <2nd edition>",
      ...{ variant_title: null, sku: "BOOK-PAPER" },
      ...{ quantity: "1", unit_price_minor: 1070, unit_net_minor: 1000 },
      ...{ original_minor: 1070, discount_minor: 0, amount_minor: 1070 },
      tax: VAT_7,
    },
    {
      kind: "shipping",
      title: "Standard",
      ...{ variant_title: null, sku: null },
      ...{ quantity: "1", unit_price_minor: 490, unit_net_minor: 412 },
      ...{ original_minor: 490, discount_minor: 0, amount_minor: 490 },
      tax: VAT_19,
    },
  ],
  discounts: [{ code: "WELCOME10", amount_minor: 440 }],
  taxes: [
    { ...VAT_19, net_minor: 3739, tax_minor: 711, gross_minor: 4450 },
    { ...VAT_7, net_minor: 1000, tax_minor: 70, gross_minor: 1070 },
  ],
  totals: {
    ...{ items_minor: 5470, shipping_minor: 490, discount_minor: 440 },
    ...{ net_minor: 4739, tax_minor: 781, rounding_minor: 0 },
    total_minor: 5520,
  },
}

const pending: InvoiceSnapshot = {
  ...sampleSnapshot,
  payment: {
    status: "pending",
    paid_at: null,
    due_on: "2026-03-15",
    method: null,
    reference: null,
  },
}

const untaxed: InvoiceSnapshot = {
  ...pending,
  prices_include_tax: false,
  buyer: {
    ...sampleSnapshot.buyer,
    country_code: "fr",
    vat_id: "FR40303265045",
  },
  notices: ["reverse_charge"],
  lines: sampleSnapshot.lines.map((line) => ({
    ...line,
    unit_net_minor: line.unit_price_minor,
    tax: { rate_percent: "0", label: "" },
  })),
  taxes: [
    {
      ...{ rate_percent: "0", label: "" },
      ...{ net_minor: 5520, tax_minor: 0, gross_minor: 5520 },
    },
  ],
  totals: { ...sampleSnapshot.totals, net_minor: 5520, tax_minor: 0 },
}

const creditNote: InvoiceSnapshot = {
  ...sampleSnapshot,
  kind: "credit_note",
  cause: "refund_sample",
  number: "CN-2026-00007",
  issued_at: "2026-03-09T10:00:00.000Z",
  corrects: {
    id: "inv_sample",
    number: sampleSnapshot.number,
    issued_at: sampleSnapshot.issued_at,
  },
  reason: "refund",
  supplied_on: null,
  payment: { ...sampleSnapshot.payment, status: "returned", paid_at: null },
}

/** Documents of each kind, as templates have to print them. */
export const SAMPLES: readonly { name: string; snapshot: InvoiceSnapshot }[] = [
  { name: "a paid invoice", snapshot: sampleSnapshot },
  { name: "an invoice to be paid", snapshot: pending },
  { name: "an invoice without tax", snapshot: untaxed },
  { name: "a credit note", snapshot: creditNote },
  { name: "an invoice in Arabic", snapshot: { ...pending, locale: "ar-AE" } },
  {
    name: "an invoice with the least",
    snapshot: {
      ...sampleSnapshot,
      locale: "ja-JP",
      seller: {
        ...sampleSnapshot.seller,
        ...{ register: null, bank_name: null, iban: null, bic: null },
        ...{ email: null, footer: null, phone: null, website: null },
        ...{ vat_id: null },
      },
      buyer: {
        name: "mara@example.com",
        ...{ company: null, address_lines: [], postal_code: null, city: null },
        ...{ province: null, country_code: null, vat_id: null },
        email: "mara@example.com",
      },
      discounts: [],
      supplied_on: null,
    },
  },
]

/** What templates get to print of the samples. */
export const sampleViews = (): { name: string; view: InvoiceView }[] =>
  SAMPLES.map(({ name, snapshot }) => ({ name, view: toViewModel(snapshot) }))
