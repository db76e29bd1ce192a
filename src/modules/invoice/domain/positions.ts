import BigNumber from "bignumber.js"

import { exactMinorUnits } from "../../../shared/money"
import type { ItemSource, OrderSource, ShippingSource } from "./order-source"
import type { TaxCategory } from "./snapshot"
import { taxCategory, taxFactor } from "./tax-category"

/** An article or shipping method in exact (unrounded) minor units. */
export type Position = {
  kind: "item" | "shipping"
  title: string
  variant_title: string | null
  sku: string | null
  quantity: BigNumber
  tax: TaxCategory
  unit_price: BigNumber
  original: BigNumber
  discounts: { code: string | null; amount: BigNumber }[]
}

const isThere = <T>(value: T | null): value is T => value !== null

const itemFacts = (item: ItemSource) => ({
  kind: "item" as const,
  title: item.product_title ?? item.title,
  variant_title: item.variant_title ?? null,
  sku: item.variant_sku ?? null,
  quantity: new BigNumber(item.quantity.valueOf()),
})

const shippingFacts = (method: ShippingSource) => ({
  kind: "shipping" as const,
  title: method.name,
  variant_title: null,
  sku: null,
  quantity: new BigNumber(1),
})

const readSources = (order: OrderSource) => [
  ...(order.items ?? []).filter(isThere).map((source) => ({
    source,
    price: source.unit_price,
    facts: itemFacts(source),
  })),
  ...(order.shipping_methods ?? []).filter(isThere).map((source) => ({
    source,
    price: source.amount,
    facts: shippingFacts(source),
  })),
]

/**
 * Whether the order's prices are written with their tax. Only when all of
 * them are: an order that mixes both is invoiced in net prices.
 */
export const pricesIncludeTax = (order: OrderSource): boolean =>
  readSources(order).every(({ source }) => source.is_tax_inclusive === true)

/** An order's articles and shipping in one basis: gross or net. */
export const readPositions = (order: OrderSource, gross: boolean): Position[] =>
  readSources(order).map(({ source, price, facts }) => {
    const tax = taxCategory(source.tax_lines ?? [])
    const factor = taxFactor(tax)
    const inBasis = (amount: BigNumber, includesTax: boolean): BigNumber => {
      if (includesTax === gross) {
        return amount
      }
      return gross ? amount.times(factor) : amount.div(factor)
    }
    const unitPrice = inBasis(
      exactMinorUnits(price, order.currency_code),
      source.is_tax_inclusive === true
    )
    const discounts = (source.adjustments ?? [])
      .filter(isThere)
      .map((adjustment) => ({
        code: adjustment.code ?? null,
        amount: inBasis(
          exactMinorUnits(adjustment.amount, order.currency_code),
          adjustment.is_tax_inclusive === true
        ),
      }))
    return {
      ...facts,
      tax,
      unit_price: unitPrice,
      original: unitPrice.times(facts.quantity),
      discounts,
    }
  })
