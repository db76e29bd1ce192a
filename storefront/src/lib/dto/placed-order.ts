import { z } from "zod"
import { fromMinor } from "../money"
import { pulseOf } from "../order/pulse"
import { addressSchema } from "./address"
import { mediaUrl } from "./media-url"
import { DOCUMENTS_STATES, orderDocumentSchema } from "./order-document"

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? "")

const itemSchema = z
  .object({
    id: z.string(),
    variant_id: z.string().nullish(),
    title: z.string(),
    variant_title: text,
    sku: text,
    thumbnail: z.string().nullish(),
    product_handle: z.string().nullish(),
    quantity: z.number(),
    unit_price: z.number(),
    original_total: z.number(),
    subtotal: z.number(),
    discount_total: z.number(),
    discount_tax_total: z.number(),
  })
  .transform((item) => ({
    id: item.id,
    /** Null when the goods are no longer sold. */
    variantId: item.variant_id ?? null,
    title: item.title,
    variantTitle: item.variant_title,
    handle: item.product_handle ?? null,
    thumbnail: mediaUrl(item.thumbnail),
    quantity: item.quantity,
    unitPrice: item.unit_price,
    /** Before discounts, with tax. */
    grossTotal: item.original_total,
    /** Before discounts, without tax. */
    netTotal: item.subtotal,
    grossDiscount: item.discount_total,
    netDiscount: item.discount_total - item.discount_tax_total,
  }))

export const PAYMENT_STATES = [
  "pending",
  "processing",
  "authorized",
  "paid",
  "partially_paid",
  "overpaid",
  "partially_refunded",
  "refunded",
  "failed",
  "expired",
  "canceled",
  "disputed",
] as const

export type PaymentState = (typeof PAYMENT_STATES)[number]

export const CANCEL_REASONS = [
  "hold_expired",
  "payment_failed",
  "shopper",
  "staff",
] as const

export type CancelReason = (typeof CANCEL_REASONS)[number]

export const placedOrderSchema = z
  .object({
    display_id: z.union([z.number(), z.string()]),
    created_at: z.string(),
    email: text,
    currency_code: z.string(),
    payment_state: z.enum(PAYMENT_STATES),
    can_pay: z.boolean(),
    can_cancel: z.boolean(),
    cancel_reason: z.enum(CANCEL_REASONS).nullable(),
    hold_until: z.string().nullable(),
    due_minor: z.number(),
    received_minor: z.number(),
    refunded_minor: z.number(),
    has_invoice: z.boolean(),
    documents_ready: z.number(),
    documents_state: z.enum(DOCUMENTS_STATES),
    items: z.array(itemSchema),
    shipping_methods: z.array(z.object({ name: text })).default([]),
    promotion_codes: z.array(z.string()).default([]),
    original_item_total: z.number(),
    item_subtotal: z.number(),
    discount_total: z.number(),
    discount_subtotal: z.number(),
    original_shipping_total: z.number(),
    shipping_subtotal: z.number(),
    tax_total: z.number(),
    total: z.number(),
    prices_include_tax: z.boolean(),
    shipping_address: addressSchema.nullish(),
    billing_address: addressSchema.nullish(),
    invoice: z.object({ number: z.string(), issued_at: z.string() }).nullish(),
    documents: z.array(orderDocumentSchema).default([]),
  })
  .transform(({ prices_include_tax: includesTax, ...order }) => ({
    displayId: String(order.display_id),
    createdAt: order.created_at,
    email: order.email,
    currencyCode: order.currency_code,
    paymentState: order.payment_state,
    canPay: order.can_pay,
    canCancel: order.can_cancel,
    cancelReason: order.cancel_reason,
    /** Until when the goods are kept without money. */
    holdUntil: order.hold_until,
    due: fromMinor(order.due_minor, order.currency_code),
    received: fromMinor(order.received_minor, order.currency_code),
    refunded: fromMinor(order.refunded_minor, order.currency_code),
    pulse: pulseOf(order),
    items: order.items.map(
      ({ grossTotal, netTotal, grossDiscount, netDiscount, ...item }) => ({
        ...item,
        total: includesTax ? grossTotal : netTotal,
        /** What coupons took off it. */
        discount: includesTax ? grossDiscount : netDiscount,
      })
    ),
    shippingName: order.shipping_methods.at(0)?.name ?? "",
    /** Codes, and names of what applied by itself. */
    couponTitles: order.promotion_codes,
    shippingAddress: order.shipping_address ?? null,
    billingAddress: order.billing_address ?? null,
    invoiceNumber: order.invoice?.number ?? null,
    /** Invoices and credit notes, oldest first. */
    documents: order.documents,
    documentsState: order.documents_state,
    totals: {
      currencyCode: order.currency_code,
      includesTax,
      items: includesTax ? order.original_item_total : order.item_subtotal,
      discount: includesTax ? order.discount_total : order.discount_subtotal,
      shipping: includesTax
        ? order.original_shipping_total
        : order.shipping_subtotal,
      tax: order.tax_total,
      total: order.total,
    },
  }))

/** An order that was placed, whatever became of its payment. */
export type PlacedOrder = z.output<typeof placedOrderSchema>
