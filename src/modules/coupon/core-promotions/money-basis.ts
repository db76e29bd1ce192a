import type {
  ComputeActionContext,
  ComputeActionItemLine,
  ComputeActionShippingLine,
} from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { decimalOf } from "./decimal-of"

/** Whether a cart's amounts are with tax (`gross`) or without (`net`). */
export type MoneyBasis = "gross" | "net"

type Position = ComputeActionItemLine | ComputeActionShippingLine

const ZERO = new BigNumber(0)

const isInclusive = (position: Position): boolean =>
  position.is_tax_inclusive === true

/**
 * The basis that a cart is priced in: that of the prices that the shopper sees,
 * as these are whole minor units. One for the whole cart, so that sums mean
 * something: gross as soon as the price of one item includes tax, net if none
 * does or it is not said. Where there are no items, shipping decides.
 */
export const basisOf = ({
  items = [],
  shipping_methods = [],
}: ComputeActionContext): MoneyBasis =>
  (items.length > 0 ? items : shipping_methods).some(isInclusive)
    ? "gross"
    : "net"

/**
 * The price of a line or shipping method before discounts, in major units, not
 * rounded. Zero where the context does not say it, or below zero: there is
 * nothing to discount then.
 */
export const priceOf = (position: Position, basis: MoneyBasis): BigNumber => {
  const { original_total, subtotal } = position
  const price = decimalOf(basis === "gross" ? original_total : subtotal)
  return price?.isPositive() ? price : ZERO
}

/** The whole price of several positions; see `priceOf`. */
export const priceOfAll = (
  positions: readonly Position[],
  basis: MoneyBasis
): BigNumber =>
  positions.reduce((sum, each) => sum.plus(priceOf(each, basis)), ZERO)
