import BigNumber from "bignumber.js"
import type {
  AllowanceChargeInput,
  InvoiceLineInput,
} from "@stackforge-eu/factur-x"

import { roundMinor } from "../domain/allocate"
import type { InvoiceSnapshot } from "../domain/snapshot"
import { fromMinorUnits } from "../../../shared/money"
import type { NetLine, VatGroup } from "./net-amounts"
import { plain } from "../domain/e-invoice/text"
import type { VatCategory } from "../domain/e-invoice/vat-category"

/** Minor units as the number that the library prints with two decimals. */
export const major = (minor: number, currency: string): number =>
  Number(fromMinorUnits(minor, currency))

const taxOf = ({ code, rate }: VatCategory) => ({
  vatCategoryCode: code,
  ...(rate === null ? {} : { vatRatePercent: rate }),
})

/**
 * The price of a line. A unit price of whole minor units does not always meet
 * the line's amount; then the price is that of all units together (BT-149), so
 * that price times quantity is the amount, to the minor unit.
 */
const priceOf = ({ line, net_minor }: NetLine, currency: string) => {
  const quantity = new BigNumber(line.quantity).abs()
  const unit = Math.abs(line.unit_net_minor)
  const amount = Math.abs(net_minor)
  const meets = roundMinor(quantity.times(unit)) === amount
  const isCountable = quantity.gt(0)
  return {
    // A price is never below zero (BR-27); what is taken back is a quantity.
    quantity: quantity.times(net_minor < 0 ? -1 : 1).toNumber(),
    ...(meets || !isCountable
      ? { unitPrice: major(meets ? unit : amount, currency) }
      : {
          unitPrice: major(amount, currency),
          basisQuantity: quantity.toNumber(),
        }),
  }
}

/** A line of the document, without its discounts (BG-25). */
export const lineInput = (
  net: NetLine,
  index: number,
  currency: string
): InvoiceLineInput => {
  const { line, vat, net_minor } = net
  const description = plain(line.variant_title)
  const sku = plain(line.sku)
  return {
    id: String(index + 1),
    name: plain(line.title) ?? sku ?? "-",
    ...(description ? { description } : {}),
    ...(sku ? { sellerAssignedId: sku } : {}),
    ...priceOf(net, currency),
    lineTotal: major(net_minor, currency),
    ...taxOf(vat),
  }
}

/** What coupons take off the lines of one tax (BG-20), if they do. */
export const allowanceInput = (
  { vat, allowance_minor }: VatGroup,
  { discounts, currency_code }: InvoiceSnapshot
): AllowanceChargeInput[] => {
  if (allowance_minor === 0) {
    return []
  }
  const codes = discounts.flatMap(({ code }) => plain(code) ?? [])
  const isCharge = allowance_minor < 0
  return [
    {
      isCharge,
      amount: major(Math.abs(allowance_minor), currency_code),
      // UNTDID 5189: 95 is a discount.
      ...(isCharge ? {} : { reasonCode: "95" }),
      reason: ["Discount", codes.join(", ")].filter(Boolean).join(" "),
      ...taxOf(vat),
    },
  ]
}
