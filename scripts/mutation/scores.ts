import { z } from "@medusajs/framework/zod"

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({ mutants: z.array(z.object({ status: z.string() })) })
  ),
})

/** Mutants of a folder; `score` is the share that a test noticed, in percent. */
export type Score = {
  folder: string
  mutants: number
  killed: number
  timeout: number
  survived: number
  no_coverage: number
  score: number
}

const countOf = (statuses: readonly string[], status: string): number =>
  statuses.filter((each) => each === status).length

const scoreOf = (folder: string, statuses: readonly string[]): Score => {
  const killed = countOf(statuses, "Killed")
  const timeout = countOf(statuses, "Timeout")
  const survived = countOf(statuses, "Survived")
  const no_coverage = countOf(statuses, "NoCoverage")
  // Mutants that do not run or were told to be ignored say nothing.
  const mutants = killed + timeout + survived + no_coverage
  const score = mutants === 0 ? 100 : (100 * (killed + timeout)) / mutants
  return { folder, mutants, killed, timeout, survived, no_coverage, score }
}

/**
 * Scores by folder below `root`, and one of all, named "total".
 *
 * @param report Stryker's, as JSON
 * @throws ZodError for something else
 */
export const scoresOf = (report: unknown, root: string): Score[] => {
  const { files } = reportSchema.parse(report)
  const byFolder = new Map<string, string[]>()
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = path.slice(root.length + 1).split("/")[0]
    const statuses = byFolder.get(folder) ?? []
    byFolder.set(folder, [...statuses, ...mutants.map((each) => each.status)])
  }
  const folders = [...byFolder].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...folders.map(([folder, statuses]) => scoreOf(folder, statuses)),
    scoreOf("total", [...byFolder.values()].flat()),
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
