import type { Timing } from "./measure"

/**
 * What a figure should not exceed.
 *
 * @property of which figure that is
 */
export type Aim = { of: string; value: number; at_most: number }

/**
 * What was measured.
 *
 * @property stock the same with stock Medusa in the same run; null where it has
 * nothing like it, or was not tried
 */
export type Row = {
  name: string
  aim: Aim | null
  stock: Timing | null
} & Timing

const inMs = (ms: number): string => ms.toFixed(ms < 100 ? 3 : 0)

const aimed = ({ of, value, at_most }: Aim): string =>
  `${of} ${value.toFixed(2)} ≤ ${at_most} ${value <= at_most ? "✓" : "✗"}`

const HEAD = ["ms", "median", "p95", "stock median", "stock p95"]

const cellsOf = ({ name, median_ms, p95_ms, stock }: Row): string[] => [
  name,
  ...[median_ms, p95_ms, stock?.median_ms, stock?.p95_ms].map((figure) =>
    figure === undefined ? "" : inMs(figure)
  ),
]

/** Lines of a table, for a person. */
export const tableOf = (rows: readonly Row[]): string[] => {
  const cells = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) =>
    Math.max(...cells.map((row) => row[column].length))
  )
  const aims = ["aim", ...rows.map(({ aim }) => (aim ? aimed(aim) : ""))]
  return cells.map(([name, ...figures], index) =>
    [
      name.padEnd(widths[0]),
      ...figures.map((figure, place) => figure.padStart(widths[place + 1])),
      aims[index],
    ]
      .join("  ")
      .trimEnd()
  )
}
