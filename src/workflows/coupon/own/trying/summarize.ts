import { groupBy } from "../../../../shared/group-by"
import type { WhatIfCurrency, WhatIfResponse } from "../../preview-types"

/** What a coupon does to one past order, in minor units. */
export type TriedOrder = {
  order_id: string
  display_id: number
  currency_code: string
  total_minor: number
  qualifies: boolean
  discount_minor: number
}

const MOST_TOLD = 5

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((all, amount) => all + amount, 0)

const ofCurrency = (
  currency_code: string,
  orders: readonly TriedOrder[]
): WhatIfCurrency => {
  const qualified = orders.filter(({ qualifies }) => qualifies)
  return {
    currency_code,
    orders: orders.length,
    qualified: qualified.length,
    discount_minor: sum(qualified.map((each) => each.discount_minor)),
    revenue_minor: sum(qualified.map((each) => each.total_minor)),
  }
}

/** Adds up what a coupon does to many orders, by currency. */
export const summarize = (orders: readonly TriedOrder[]): WhatIfResponse => {
  const byCurrency = groupBy(orders, (each) => each.currency_code)
  const currencies = [...byCurrency]
    .map(([code, each]) => ofCurrency(code, each))
    .sort((a, b) => (a.currency_code < b.currency_code ? -1 : 1))
  return {
    orders: orders.length,
    qualified: sum(currencies.map((each) => each.qualified)),
    currencies,
    most_discounted: orders
      .filter(({ discount_minor }) => discount_minor > 0)
      .toSorted((a, b) => b.discount_minor - a.discount_minor)
      .slice(0, MOST_TOLD)
      .map(({ qualifies: _qualifies, ...order }) => order),
  }
}
