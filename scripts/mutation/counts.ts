import { z } from "@medusajs/framework/zod"

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({ mutants: z.array(z.object({ status: z.string() })) })
  ),
})

const countSchema = z.object({
  killed: z.int(),
  timeout: z.int(),
  survived: z.int(),
  no_coverage: z.int(),
})

const countsSchema = z.record(z.string(), countSchema)

/** What became of the mutants of a folder; those that do not run are left out. */
export type Count = z.output<typeof countSchema>

/** Counts by folder. */
export type Counts = z.output<typeof countsSchema>

export const NONE: Count = {
  killed: 0,
  timeout: 0,
  survived: 0,
  no_coverage: 0,
}

const FIELDS: Record<string, keyof Count | undefined> = {
  Killed: "killed",
  Timeout: "timeout",
  Survived: "survived",
  NoCoverage: "no_coverage",
}

/**
 * Counts the mutants of each folder below `root`.
 *
 * @param report Stryker's, as JSON
 * @throws ZodError for something else
 */
export const countsOf = (report: unknown, root: string): Counts => {
  const counts: Counts = {}
  const { files } = reportSchema.parse(report)
  for (const [path, { mutants }] of Object.entries(files)) {
    const folder = path.slice(root.length + 1).split("/")[0]
    const count = { ...(counts[folder] ?? NONE) }
    for (const { status } of mutants) {
      const field = FIELDS[status]
      if (field) {
        count[field] += 1
      }
    }
    counts[folder] = count
  }
  return counts
}

/** What was known of other folders stays. @throws ZodError if it is none */
export const remembered = (known: unknown, counts: Counts): Counts => ({
  ...countsSchema.parse(known),
  ...counts,
})
