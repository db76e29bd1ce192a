import type { ComputeActionContext } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"

import { decimalOf, isRecord } from "./decimal-of"
import { giftOf } from "./gift-of"

type Amount = BigNumber | null

// Null as soon as one is not known.
const sumOf = (amounts: readonly Amount[]): Amount =>
  amounts.reduce<Amount>(
    (sum, each) => (sum && each ? sum.plus(each) : null),
    new BigNumber(0)
  )

const together = (...amounts: Amount[]): Amount => sumOf(amounts)

/**
 * A cart whose totals are those before discounts and without gifts, as rules
 * that ask for a minimum need them: else a coupon would take away by its own
 * discount what lets it apply, and be gone with the next look. Totals that the
 * context does not have are not added.
 *
 * @param gifts the variants that coupons give, by the ids of the coupons
 */
export const beforeDiscounts = (
  context: ComputeActionContext,
  gifts?: ReadonlyMap<string, string>
): ComputeActionContext => {
  const items = (context.items ?? []).filter(
    (item) => giftOf(item, gifts) === null
  )
  const methods = context.shipping_methods ?? []
  const of = (positions: readonly unknown[], field: string) =>
    sumOf(
      positions.map((each) => (isRecord(each) ? decimalOf(each[field]) : null))
    )
  const gross = of(items, "original_total")
  const net = of(items, "subtotal")
  const totals: Record<string, Amount> = {
    item_total: gross,
    original_item_total: gross,
    item_subtotal: net,
    original_item_subtotal: net,
    subtotal: together(net, of(methods, "subtotal")),
    total: together(gross, of(methods, "original_total")),
  }
  const known = Object.entries(totals).flatMap(([name, amount]) =>
    amount && Object.hasOwn(context, name) ? [[name, amount.toFixed()]] : []
  )
  return { ...context, ...Object.fromEntries(known) }
}
