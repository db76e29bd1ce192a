import type {
  ComputeActionContext,
  ComputeActionItemLine,
} from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { toMinorUnits } from "../../../shared/money"
import type { CartFacts, CustomerFacts, LineFacts } from "../domain"
import { attributeValues } from "./attribute-values"
import { decimalOf } from "./decimal-of"
import { giftOf } from "./gift-of"
import { withKnownItems } from "./known-items"
import { basisOf, priceOf, type MoneyBasis } from "./money-basis"

/**
 * What a context of core's does not say.
 *
 * @property now ISO 8601 instant
 * @property time_zone IANA name, the shop's
 * What is left out is not known.
 *
 * @property categories_above the ancestors of each category, by its id
 * @property gifts the variants that coupons give, by the ids of the coupons
 * @property orders_placed by the customer, before this order
 * @property total_spent_minor on those, minor units of the cart's currency
 */
export type CartSurroundings = {
  now: string
  time_zone: string
  categories_above?: ReadonlyMap<string, readonly string[]>
  gifts?: ReadonlyMap<string, string>
  payment_provider_id?: string | null
  orders_placed?: number | null
  total_spent_minor?: number | null
}

/** An id; null if there is none, undefined if it is not known. */
const idOf = (value: unknown): string | null | undefined =>
  typeof value === "string" || value === null ? value : undefined

const idsAt = (path: string, item: unknown): string[] | undefined => {
  const ids = attributeValues(path, item)
  return ids.includes(undefined)
    ? undefined
    : ids.filter((id) => typeof id === "string")
}

const catalogueFacts = (
  item: ComputeActionItemLine,
  above: CartSurroundings["categories_above"]
): Partial<LineFacts> => {
  const one = (path: string) => idOf(attributeValues(path, item)[0])
  const categories = idsAt("product.categories.id", item)
  const variant = idOf(item.variant_id)
  return {
    product_id: one("product.id") ?? idOf(item.product_id),
    variant_id: variant === undefined ? one("variant.id") : variant,
    collection_id: one("product.collection_id"),
    type_id: one("product.type_id"),
    tag_ids: idsAt("product.tags.id", item),
    category_ids: categories && [
      ...new Set(categories.flatMap((id) => [id, ...(above?.get(id) ?? [])])),
    ],
  }
}

const unitsIn = (quantity: BigNumber | null): number =>
  quantity?.isInteger() && quantity.isPositive() && !quantity.isZero()
    ? quantity.toNumber()
    : 1

/** In the basis, as prices before a sale are with tax where the price is. */
const compareAtOf = (
  item: ComputeActionItemLine,
  basis: MoneyBasis
): BigNumber | null => {
  const unit = decimalOf(item.compare_at_unit_price)
  const whole = unit && unit.times(decimalOf(item.quantity) ?? 1)
  const isOther = basis === "gross" && item.is_tax_inclusive === false
  const net = priceOf(item, "net")
  return whole && isOther && !net.isZero()
    ? whole.times(priceOf(item, "gross")).dividedBy(net)
    : whole
}

/** Who buys, as far as a context of core's tells. */
export const buyerOf = (
  context: ComputeActionContext
): { id: string | null; email: string | null } => {
  const customer: Record<string, unknown> = { ...context.customer }
  return {
    id: idOf(customer.id) ?? idOf(context.customer_id) ?? null,
    // Who is signed in is known by the account: a cart's e-mail can be changed.
    email: idOf(customer.email) ?? idOf(context.email) ?? null,
  }
}

const customerOf = (
  context: ComputeActionContext,
  around: CartSurroundings
): CustomerFacts | null => {
  const { id, email } = buyerOf(context)
  const group_ids = idsAt("groups.id", { ...context.customer }) ?? null
  return id === null && email === null && group_ids === null
    ? null
    : {
        id,
        email,
        group_ids,
        orders_placed: around.orders_placed ?? null,
        total_spent_minor: around.total_spent_minor ?? null,
      }
}

/**
 * Core's computation context as the facts that our coupons are judged by.
 *
 * Amounts are in the cart's basis (see `basisOf`), rounded to whole minor units
 * of its currency. A quantity that is not whole (goods by weight) is one unit.
 * What the context lacks is not known: null, or left out of a line.
 */
export const cartOfContext = (
  given: ComputeActionContext,
  around: CartSurroundings
): CartFacts => {
  const context = withKnownItems(given)
  const { currency_code, items, shipping_methods } = context
  const basis = basisOf(context)
  const minor = (amount: BigNumber) => toMinorUnits(amount, currency_code)

  return {
    currency_code: currency_code.toLowerCase(),
    lines: (items ?? []).map((item): LineFacts => {
      const compareAt = compareAtOf(item, basis)
      return {
        id: item.id,
        quantity: unitsIn(decimalOf(item.quantity)),
        base_minor: minor(priceOf(item, basis)),
        compare_at_minor: compareAt && minor(compareAt),
        is_discountable: item.is_discountable !== false,
        gift_of: giftOf(item, around.gifts),
        ...catalogueFacts(item, around.categories_above),
      }
    }),
    shipping: (shipping_methods ?? []).map((method) => ({
      id: method.id,
      shipping_option_id:
        idOf(method.shipping_option_id) ??
        idOf(attributeValues("shipping_option.id", method)[0]) ??
        null,
      base_minor: minor(priceOf(method, basis)),
    })),
    region_id: idOf(context.region_id) ?? idOf(context.region?.id) ?? null,
    country_code: idOf(context.shipping_address?.country_code) ?? null,
    sales_channel_id: idOf(context.sales_channel_id) ?? null,
    payment_provider_id: around.payment_provider_id ?? null,
    customer: customerOf(context, around),
    now: around.now,
    time_zone: around.time_zone,
  }
}
