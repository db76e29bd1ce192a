import type { CouponReport } from "../../../api/admin/coupons/types"

/** What a chart shows; amounts in minor units of one currency. */
export type Measure = "uses" | "discount_minor" | "revenue_minor"

/** Some days in a row as one bar. @property from, to `YYYY-MM-DD`, inclusive */
export type Bar = { from: string; to: string; value: number }

type Day = CouponReport["days"][number]

const valueOf = (day: Day, measure: Measure, currency: string): number =>
  measure === "uses"
    ? day.uses
    : day.figures
        .filter(({ currency_code }) => currency_code === currency)
        .reduce((sum, figures) => sum + figures[measure], 0)

/**
 * A period as bars of equally many days, the last one shorter if they do not
 * come out even.
 *
 * @param currency of an amount
 * @param most bars that there is room for
 */
export const barsOf = (
  days: readonly Day[],
  measure: Measure,
  currency: string,
  most: number
): Bar[] => {
  const size = Math.max(1, Math.ceil(days.length / most))
  return Array.from({ length: Math.ceil(days.length / size) }, (_, index) => {
    const part = days.slice(index * size, (index + 1) * size)
    return {
      from: part[0]?.date ?? "",
      to: part.at(-1)?.date ?? "",
      value: part.reduce(
        (sum, day) => sum + valueOf(day, measure, currency),
        0
      ),
    }
  })
}

const STEPS = [1, 2, 5, 10]

/** The end of an axis that a value fits under: 1, 2 or 5 and noughts. */
export const topOf = (highest: number): number => {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, highest)))
  const step = STEPS.find((each) => each * size >= highest) ?? 10
  return step * size
}
