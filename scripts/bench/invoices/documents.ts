import { buildInvoiceDraft } from "../../../src/modules/invoice/domain/build-draft"
import type { OrderSource } from "../../../src/modules/invoice/domain/order-source"
import { DEFAULT_SETTINGS } from "../../../src/modules/invoice/domain/settings"
import { TEMPLATE_VERSION } from "../../../src/modules/invoice/domain/template-version"
import { Fault } from "../../lib/fault"
import type {
  InvoiceDraft,
  InvoiceSnapshot,
} from "../../../src/modules/invoice/domain/snapshot"

const seller = {
  name: "Folio Supply GmbH",
  address_lines: ["Oranienstraße 21"],
  postal_code: "10999",
  city: "Berlin",
  country_code: "de",
  vat_id: "DE123456789",
  register: "Amtsgericht Charlottenburg, HRB 12345",
  bank_name: "Musterbank",
  iban: "DE02120300000000202051",
  bic: "BYLADEM1001",
  email: "hello@folio-supply.example",
  footer: "Thank you for your order.",
  time_zone: "Europe/Berlin",
}

const VAT = [{ rate: 19, code: "DE19", description: "VAT" }]
const UNIT_PRICE_MINOR = 1190
const SHIPPING_MINOR = 490

const orderOf = (id: string, lines: number): OrderSource => ({
  id,
  display_id: 7,
  created_at: "2026-03-01T09:00:00.000Z",
  email: "ada@example.com",
  currency_code: "eur",
  items: Array.from({ length: lines }, (_, index) => ({
    title: "Notebook",
    product_title: `Notebook no. ${index + 1}`,
    variant_title: "A5, dotted",
    variant_sku: `NB-A5-${index + 1}`,
    quantity: 1,
    unit_price: UNIT_PRICE_MINOR / 100,
    is_tax_inclusive: true,
    tax_lines: VAT,
    adjustments: [],
  })),
  shipping_methods: [
    {
      name: "Standard",
      amount: SHIPPING_MINOR / 100,
      is_tax_inclusive: true,
      tax_lines: VAT,
      adjustments: [],
    },
  ],
  shipping_address: {
    first_name: "Ada",
    last_name: "Lovelace",
    address_1: "Unter den Linden 1",
    postal_code: "10117",
    city: "Berlin",
    country_code: "de",
  },
})

/** What the invoice of an order of `lines` articles says, before its number. */
export const draftOf = (orderId: string, lines: number): InvoiceDraft => {
  const draft = buildInvoiceDraft(
    orderOf(orderId, lines),
    {
      paid_at: "2026-03-01T09:05:00.000Z",
      total_minor: lines * UNIT_PRICE_MINOR + SHIPPING_MINOR,
    },
    { ...DEFAULT_SETTINGS, seller, template_version: TEMPLATE_VERSION }
  )
  if (!draft.ok) {
    throw new Fault(draft.error.message, "mend the bench's order")
  }
  return draft.value
}

/** The same as it would be issued. */
export const snapshotOf = (lines: number): InvoiceSnapshot => ({
  ...draftOf("order_1", lines),
  number: "INV-2026-00001",
  issued_at: "2026-03-01T09:06:00.000Z",
})
