import { describe, expect, it } from "vitest"

import type { CountedUse } from "../../../../modules/coupon/report/select-uses"
import { periodUpTo, reportOfUses } from "../report/report-of-uses"
import { summarize, type TriedOrder } from "../trying/summarize"

const use = (
  date: string,
  order_id: string | null,
  amount_minor: number,
  currency_code = "eur"
): CountedUse => ({ date, order_id, amount_minor, currency_code })

describe("the report of a coupon", () => {
  const period = periodUpTo("2026-03-02", 4)
  const report = reportOfUses(
    { coupon_id: "promo_1", time_zone: "Europe/Berlin", ...period },
    [
      use("2026-02-27", "order_1", 500),
      use("2026-03-01", "order_2", 300),
      use("2026-03-01", "order_2", 200),
      use("2026-03-01", "order_3", 100, "jpy"),
      use("2026-03-02", null, 50),
    ],
    new Map([
      ["order_1", 5000],
      ["order_2", 3000],
      ["order_3", 900],
    ])
  )

  it("goes back so many days, today included, over the end of a month", () => {
    expect(period).toEqual({ from: "2026-02-27", to: "2026-03-02" })
    expect(report.days.map(({ date, uses }) => [date, uses])).toEqual([
      ["2026-02-27", 1],
      ["2026-02-28", 0],
      ["2026-03-01", 3],
      ["2026-03-02", 1],
    ])
  })

  it("adds up by currency, and an order with two codes once", () => {
    expect(report.uses).toBe(5)
    expect(report.totals).toEqual([
      {
        currency_code: "eur",
        uses: 4,
        discount_minor: 1050,
        revenue_minor: 8000,
      },
      {
        currency_code: "jpy",
        uses: 1,
        discount_minor: 100,
        revenue_minor: 900,
      },
    ])
    expect(report.days[2]?.figures[0]).toEqual({
      currency_code: "eur",
      uses: 2,
      discount_minor: 500,
      revenue_minor: 3000,
    })
  })
})

describe("what would have been", () => {
  const order = (
    display_id: number,
    discount_minor: number,
    more: Partial<TriedOrder> = {}
  ): TriedOrder => ({
    order_id: `order_${display_id}`,
    display_id,
    currency_code: "eur",
    total_minor: 1000,
    qualifies: discount_minor > 0,
    discount_minor,
    ...more,
  })

  it("is added up by currency, of the orders that qualify", () => {
    const result = summarize([
      order(1, 100),
      order(2, 0),
      order(3, 0, { qualifies: true }),
      order(4, 70, { currency_code: "usd", total_minor: 400 }),
    ])
    expect(result).toMatchObject({
      orders: 4,
      qualified: 3,
      currencies: [
        {
          currency_code: "eur",
          orders: 3,
          qualified: 2,
          discount_minor: 100,
          revenue_minor: 2000,
        },
        { currency_code: "usd", orders: 1, discount_minor: 70 },
      ],
    })
  })

  it("names the orders that would have got most", () => {
    const orders = [10, 70, 30, 0, 50, 20, 60].map((off, id) => order(id, off))
    expect(
      summarize(orders).most_discounted.map(({ display_id }) => display_id)
    ).toEqual([1, 6, 4, 2, 5])
  })

  it("is nothing where there are no orders", () => {
    expect(summarize([])).toEqual({
      orders: 0,
      qualified: 0,
      currencies: [],
      most_discounted: [],
    })
  })
})
