import { groupBy } from "../../../../shared/group-by"
import type { CountedUse } from "../../../../modules/coupon/report/select-uses"
import type { CouponReport, ReportFigures } from "../../preview-types"

type Period = { from: string; to: string }

const DAY = 86_400_000

// Days of the calendar: the clock of no place has a say in what comes next.
const daysOf = ({ from, to }: Period): string[] => {
  const last = Date.parse(`${to}T00:00:00Z`)
  const days: string[] = []
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= last; day += DAY) {
    days.push(new Date(day).toISOString().slice(0, 10))
  }
  return days
}

/** The days up to one, so many in all. @param to `YYYY-MM-DD` */
export const periodUpTo = (to: string, days: number): Period => ({
  from: new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * DAY)
    .toISOString()
    .slice(0, 10),
  to,
})

const figuresOf = (
  uses: readonly CountedUse[],
  revenueOf: ReadonlyMap<string, number>
): ReportFigures[] =>
  [...groupBy(uses, (use) => use.currency_code)]
    .map(([currency_code, own]) => {
      // An order that used two codes of a coupon brought its money once.
      const orders = new Set(own.flatMap(({ order_id }) => order_id ?? []))
      return {
        currency_code,
        uses: own.length,
        discount_minor: own.reduce((sum, use) => sum + use.amount_minor, 0),
        revenue_minor: [...orders].reduce(
          (sum, id) => sum + (revenueOf.get(id) ?? 0),
          0
        ),
      }
    })
    .sort((a, b) => (a.currency_code < b.currency_code ? -1 : 1))

/**
 * The uses of a coupon as a report, a row for every day of a period.
 *
 * @param revenueOf what orders come to, minor units by their ids
 */
export const reportOfUses = (
  about: Pick<CouponReport, "coupon_id" | "time_zone"> & Period,
  uses: readonly CountedUse[],
  revenueOf: ReadonlyMap<string, number>
): CouponReport => {
  const byDay = groupBy(uses, ({ date }) => date)
  return {
    ...about,
    uses: uses.length,
    totals: figuresOf(uses, revenueOf),
    days: daysOf(about).map((date) => {
      const own = byDay.get(date) ?? []
      return { date, uses: own.length, figures: figuresOf(own, revenueOf) }
    }),
  }
}
