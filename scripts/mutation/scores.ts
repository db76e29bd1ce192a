import { NONE, type Count, type Counts } from "./counts"

/** Mutants of a folder; `score` is the share that a test noticed, in percent. */
export type Score = Count & { folder: string; mutants: number; score: number }

const scoreOf = (folder: string, count: Count): Score => {
  const noticed = count.killed + count.timeout
  const mutants = noticed + count.survived + count.no_coverage
  const score = mutants === 0 ? 100 : (100 * noticed) / mutants
  return { folder, mutants, ...count, score }
}

/** Scores by folder, and one of all, named "total". */
export const scoresOf = (counts: Counts): Score[] => {
  const folders = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
  const total = folders.reduce(
    (sum, [, count]) => ({
      killed: sum.killed + count.killed,
      timeout: sum.timeout + count.timeout,
      survived: sum.survived + count.survived,
      no_coverage: sum.no_coverage + count.no_coverage,
    }),
    NONE
  )
  return [
    ...folders.map(([folder, count]) => scoreOf(folder, count)),
    scoreOf("total", total),
  ]
}

/** Folders of `scores` below the least score. */
export const tooLow = (
  scores: readonly Score[],
  least: number,
  folders: readonly string[]
): string[] =>
  scores
    .filter(({ folder, score }) => folders.includes(folder) && score < least)
    .map(({ folder }) => folder)

const HEADER = [
  "",
  "mutants",
  "killed",
  "timeout",
  "survived",
  "no test",
  "score",
]

const cellsOf = (score: Score): string[] => [
  score.folder,
  String(score.mutants),
  String(score.killed),
  String(score.timeout),
  String(score.survived),
  String(score.no_coverage),
  `${score.score.toFixed(1)} %`,
]

/** Lines of a table, for a person. */
export const tableOf = (scores: readonly Score[]): string[] => {
  const rows = [HEADER, ...scores.map(cellsOf)]
  const widths = HEADER.map((_, column) =>
    Math.max(...rows.map((row) => row[column].length))
  )
  return rows.map(([folder, ...figures]) =>
    [
      folder.padEnd(widths[0]),
      ...figures.map((figure, index) => figure.padStart(widths[index + 1])),
    ].join("  ")
  )
}
