import { z } from "zod"
import { addressSchema } from "./address"
import { couponSchema } from "./coupon"
import { mediaUrl } from "./media-url"

export const CART_FIELDS = [
  "id,email,currency_code,region_id,completed_at",
  "total,tax_total,original_item_total,item_subtotal",
  "discount_total,discount_subtotal,shipping_subtotal",
  "original_shipping_total",
  "items.id,items.variant_id,items.title,items.product_title",
  "items.variant_title,items.product_handle,items.thumbnail,items.quantity",
  "items.unit_price,items.is_tax_inclusive,items.original_total",
  "items.subtotal,items.discount_total,items.discount_tax_total",
  "items.metadata,items.created_at",
  "shipping_methods.shipping_option_id",
  "*shipping_address,*billing_address",
].join(",")

const lineSchema = z
  .object({
    id: z.string(),
    variant_id: z.string().nullish(),
    title: z.string(),
    product_title: z.string().nullish(),
    variant_title: z.string().nullish(),
    product_handle: z.string().nullish(),
    thumbnail: z.string().nullish(),
    quantity: z.number(),
    unit_price: z.number(),
    is_tax_inclusive: z.boolean().nullish(),
    original_total: z.number(),
    subtotal: z.number(),
    discount_total: z.number(),
    discount_tax_total: z.number(),
    metadata: z.record(z.string(), z.unknown()).nullish(),
    created_at: z.string().nullish(),
  })
  .transform((line) => ({
    id: line.id,
    variantId: line.variant_id ?? null,
    title: line.product_title ?? line.title,
    variantTitle: line.variant_title ?? "",
    handle: line.product_handle ?? null,
    thumbnail: mediaUrl(line.thumbnail),
    quantity: line.quantity,
    unitPrice: line.unit_price,
    includesTax: line.is_tax_inclusive ?? false,
    /** Before discounts; with tax where the shop shows prices with tax. */
    total: line.is_tax_inclusive ? line.original_total : line.subtotal,
    /** As `total` is: with tax or without. */
    discount: line.is_tax_inclusive
      ? line.discount_total
      : line.discount_total - line.discount_tax_total,
    /** Came with a coupon, and goes with it. */
    isGift: typeof line.metadata?.gift_of === "string",
    createdAt: line.created_at ?? "",
  }))

export type CartLine = z.output<typeof lineSchema>

export const cartSchema = z
  .object({
    id: z.string(),
    email: z.string().nullish(),
    currency_code: z.string(),
    region_id: z.string(),
    completed_at: z.string().nullish(),
    total: z.number(),
    tax_total: z.number(),
    original_item_total: z.number(),
    item_subtotal: z.number(),
    discount_total: z.number(),
    discount_subtotal: z.number(),
    original_shipping_total: z.number(),
    shipping_subtotal: z.number(),
    items: z.array(lineSchema).nullish(),
    shipping_methods: z
      .array(z.object({ shipping_option_id: z.string().nullish() }))
      .nullish(),
    shipping_address: addressSchema.nullish(),
    billing_address: addressSchema.nullish(),
  })
  .transform((cart) => {
    const lines = (cart.items ?? []).toSorted((a, b) =>
      a.createdAt === b.createdAt
        ? a.id.localeCompare(b.id)
        : a.createdAt.localeCompare(b.createdAt)
    )
    const includesTax = lines.every((line) => line.includesTax)
    return {
      id: cart.id,
      email: cart.email ?? "",
      currencyCode: cart.currency_code,
      regionId: cart.region_id,
      isCompleted: Boolean(cart.completed_at),
      lines,
      quantity: lines.reduce((sum, line) => sum + line.quantity, 0),
      shippingOptionId:
        cart.shipping_methods?.at(0)?.shipping_option_id ?? null,
      shippingAddress: cart.shipping_address ?? null,
      billingAddress: cart.billing_address ?? null,
      totals: {
        currencyCode: cart.currency_code,
        includesTax,
        items: includesTax ? cart.original_item_total : cart.item_subtotal,
        discount: includesTax ? cart.discount_total : cart.discount_subtotal,
        shipping: includesTax
          ? cart.original_shipping_total
          : cart.shipping_subtotal,
        tax: cart.tax_total,
        total: cart.total,
      },
    }
  })

/** The shopper's cart; amounts in major units. */
export type Cart = z.output<typeof cartSchema>

/** The lines of a bill, as they are shown from top to bottom. */
export type Totals = Cart["totals"]

export const openCartSchema = z
  .object({ cart: cartSchema, coupons: z.array(couponSchema) })
  .transform(({ cart, coupons }) => ({ ...cart, coupons }))

/** A cart that is no order yet, with what became of its coupons. */
export type OpenCart = z.output<typeof openCartSchema>

/** What the coupons that take something off are called. */
export const appliedTitles = ({ coupons }: OpenCart): string[] =>
  coupons.filter(({ isApplied }) => isApplied).map(({ title }) => title)

/** The codes that take something off. */
export const appliedCodes = ({ coupons }: OpenCart): string[] =>
  coupons.filter(({ isApplied }) => isApplied).map(({ code }) => code)
