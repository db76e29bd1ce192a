import type { Timing } from "../../measure"
import type { Aim, Row } from "../../table"
import { AUTOMATIC, MATCHING } from "./automatic"
import { NAMES, type Kind } from "./cases"
import { CART_LINES, PAST_USES } from "./our-shops"

type Timings = ReadonlyMap<string, Timing>

const figure = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, " ")

/** With as many past uses as there may be, a use takes that much longer. */
const MOST_SLOWER = 1.5
/** In milliseconds, by a thousand automatic coupons that do not match. */
const MOST_ADDED_MS = 5

const rowOf = (
  timings: Timings,
  name: string,
  [ours, stock]: [string, string],
  aimOf: (timing: Timing) => Aim | null = () => null
): Row[] => {
  const timing = timings.get(ours)
  return timing
    ? [
        {
          name,
          aim: aimOf(timing),
          stock: timings.get(stock) ?? null,
          ...timing,
        },
      ]
    : []
}

const redeemRows = (timings: Timings): Row[] => {
  const unused = timings.get(NAMES.redeem(0))
  return [0, ...PAST_USES].flatMap((uses) =>
    rowOf(
      timings,
      `redeem: ${figure(uses)} past uses`,
      [NAMES.redeem(uses), NAMES.redeemStock(uses)],
      ({ p95_ms }) =>
        unused && uses === PAST_USES.at(-1)
          ? {
              of: "p95 by that of none",
              value: p95_ms / unused.p95_ms,
              at_most: MOST_SLOWER,
            }
          : null
    )
  )
}

const SAYS: Readonly<Record<Kind, string>> = {
  unused: "one code",
  used: `one code, ${figure(PAST_USES.at(-1) ?? 0)} past uses`,
  noneMatch: `one code, ${figure(AUTOMATIC)} automatic, none matches`,
  tenMatch: `one code, ${figure(AUTOMATIC)} automatic, ${MATCHING} match`,
}

const evaluateRows = (timings: Timings, lines: number): Row[] => {
  const without = timings.get(NAMES.evaluate("unused", lines))
  return (["unused", "used", "noneMatch", "tenMatch"] as const).flatMap(
    (kind) =>
      rowOf(
        timings,
        `evaluate: ${lines} lines, ${SAYS[kind]}`,
        [NAMES.evaluate(kind, lines), NAMES.evaluateStock(kind, lines)],
        ({ median_ms }) =>
          without && kind === "noneMatch"
            ? {
                of: "median above none",
                value: median_ms - without.median_ms,
                at_most: MOST_ADDED_MS,
              }
            : null
      )
  )
}

/** What was timed in turns, as rows of the table. */
export const rowsOf = (timings: Timings): Row[] => [
  ...redeemRows(timings),
  ...CART_LINES.flatMap((lines) => evaluateRows(timings, lines)),
]
