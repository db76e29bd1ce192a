import type { ItemSource, OrderSource } from "../order-source"
import type { Seller } from "../seller"
import { DEFAULT_SETTINGS, type SettingsInForce } from "../settings"
import { TEMPLATE_VERSION } from "../template-version"

export const seller: Seller = {
  name: "Folio Supply GmbH",
  address_lines: ["Oranienstraße 21"],
  postal_code: "10999",
  city: "Berlin",
  country_code: "de",
  vat_id: "DE123456788",
  register: "Amtsgericht Charlottenburg, HRB 12345",
  bank_name: "Musterbank",
  iban: "DE02 1203 0000 0000 2020 51",
  bic: "BYLADEM1001",
  email: "hello@folio-supply.example",
  footer: "Thank you for your order.",
  time_zone: "Europe/Berlin",
}

export const settings: SettingsInForce = {
  ...DEFAULT_SETTINGS,
  seller,
  template_version: TEMPLATE_VERSION,
}

const vat19 = [{ rate: 19, code: "DE19", description: "VAT" }]

export const item = (fields: Partial<ItemSource> = {}): ItemSource => ({
  title: "Notebook",
  product_title: "Notebook A5",
  variant_title: "Dotted",
  variant_sku: "NB-A5-DOT",
  quantity: 1,
  unit_price: 11.9,
  is_tax_inclusive: true,
  tax_lines: vat19,
  adjustments: [],
  ...fields,
})

export const germanOrder = (
  fields: Partial<OrderSource> = {}
): OrderSource => ({
  id: "order_1",
  display_id: 7,
  created_at: "2026-03-01T09:00:00.000Z",
  email: "ada@example.com",
  currency_code: "eur",
  items: [item()],
  shipping_methods: [
    {
      name: "Standard",
      amount: 4.9,
      is_tax_inclusive: true,
      tax_lines: vat19,
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
  ...fields,
})

export const paid = (total_minor: number) => ({
  paid_at: "2026-03-01T09:05:00.000Z",
  total_minor,
})
