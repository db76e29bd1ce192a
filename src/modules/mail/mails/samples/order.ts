import { mailOrderSchema, type MailOrder } from "../../domain/mail-order"
import type { OrderFacts } from "../about-order"

/** An order as Query answers it: two notebooks, 10 % off, tax inside. */
export const sampleOrder = (
  change: { title?: string; first_name?: string } = {}
): MailOrder =>
  mailOrderSchema.parse({
    id: "order_1",
    display_id: 1042,
    status: "pending",
    created_at: "2026-11-21T09:30:00Z",
    email: "mara@example.com",
    locale: null,
    currency_code: "eur",
    items: [
      {
        title: change.title ?? "Fjell Notebook",
        product_title: change.title ?? "Fjell Notebook",
        variant_title: "Moss / Dotted",
        thumbnail: null,
        quantity: 2,
        is_tax_inclusive: true,
        original_total: 44,
        subtotal: 36.97,
        adjustments: [{ code: "WELCOME10" }],
      },
    ],
    shipping_methods: [{ name: "Standard" }],
    shipping_address: {
      first_name: change.first_name ?? "Mara",
      last_name: "Lindqvist",
      address_1: "Weserstraße 12",
      postal_code: "12047",
      city: "Berlin",
      country_code: "de",
    },
    original_item_total: 44,
    original_shipping_total: 4.9,
    item_subtotal: 36.97,
    shipping_subtotal: 4.12,
    discount_total: 4.4,
    discount_subtotal: 3.7,
    tax_total: 7.11,
    total: 44.5,
  })

/** What a mail about the sample order knows of it. */
export const sampleFacts = (
  change: Parameters<typeof sampleOrder>[0] = {}
): OrderFacts => ({
  order: sampleOrder(change),
  total_minor: 4450,
  order_url: "https://shop.example/order/sample",
})
