import type { Timing } from "./measure"

/**
 * What was measured.
 *
 * @property aim_ms what the median should not exceed
 */
export type Row = { name: string; aim_ms: number | null } & Timing

const inMs = (ms: number): string => ms.toFixed(3)

const cellsOf = ({ name, median_ms, p95_ms, aim_ms }: Row): string[] => [
  name,
  inMs(median_ms),
  inMs(p95_ms),
  aim_ms === null ? "" : `${aim_ms} ${median_ms <= aim_ms ? "✓" : "✗"}`,
]

/** Lines of a table, for a person. */
export const tableOf = (rows: readonly Row[]): string[] => {
  const cells = [["ms", "median", "p95", "aim"], ...rows.map(cellsOf)]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((row) => row[column].length))
  )
  return cells.map(([name, ...figures]) =>
    [
      name.padEnd(widths[0]),
      ...figures.map((figure, index) => figure.padStart(widths[index + 1])),
    ]
      .join("  ")
      .trimEnd()
  )
}
