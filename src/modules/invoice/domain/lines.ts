import BigNumber from "bignumber.js"

import { allocate, exactSum, roundMinor } from "./allocate"
import type { Position } from "./positions"
import type { InvoiceDiscount, InvoiceLine } from "./snapshot"
import { taxFactor, taxKey } from "./tax-category"

/** A line together with what each coupon took off it. */
export type LineWithDiscounts = {
  line: InvoiceLine
  discounts: InvoiceDiscount[]
}

/** What a position charges after its discounts, not yet rounded. */
export const exactAmount = (position: Position): BigNumber =>
  position.discounts.reduce(
    (left, discount) => left.minus(discount.amount),
    position.original
  )

/**
 * What each position charges, in whole minor units that add up to `base`:
 * shared out to the tax rates first, so that the base of a rate is never off
 * by a whole unit, and then within each rate.
 */
const chargedAmounts = (
  positions: readonly Position[],
  base: number
): number[] => {
  const exact = positions.map(exactAmount)
  const groups = new Map<string, number[]>()
  positions.forEach((position, index) => {
    const key = taxKey(position.tax)
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  const members = [...groups.values()]
  const shares = allocate(
    members.map((indexes) => exactSum(indexes.map((index) => exact[index]))),
    base
  )
  const charged = new Array<number>(positions.length).fill(0)
  members.forEach((indexes, group) => {
    const parts = allocate(
      indexes.map((index) => exact[index]),
      shares[group]
    )
    indexes.forEach((index, place) => (charged[index] = parts[place]))
  })
  return charged
}

/**
 * Positions as invoice lines in whole minor units. On every line original less
 * discount is the amount; the amounts add up to `base`.
 */
export const toLines = (
  positions: readonly Position[],
  gross: boolean,
  base: number
): LineWithDiscounts[] => {
  const charged = chargedAmounts(positions, base)
  return positions.map((position, index) => {
    const discounted = position.discounts.length > 0
    // Without a discount the two are the same, also where a unit price has
    // more decimals than the currency and the line took a share of rounding.
    const original = discounted ? roundMinor(position.original) : charged[index]
    const discount = original - charged[index]
    const shares = allocate(
      position.discounts.map(({ amount }) => amount),
      discount
    )
    const net = gross
      ? position.unit_price.div(taxFactor(position.tax))
      : position.unit_price
    return {
      line: {
        kind: position.kind,
        title: position.title,
        variant_title: position.variant_title,
        sku: position.sku,
        quantity: position.quantity.toFixed(),
        unit_price_minor: roundMinor(position.unit_price),
        unit_net_minor: roundMinor(net),
        original_minor: original,
        discount_minor: discount,
        amount_minor: charged[index],
        tax: position.tax,
      },
      discounts: position.discounts.map(({ code }, place) => ({
        code,
        amount_minor: shares[place],
      })),
    }
  })
}
