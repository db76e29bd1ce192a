/** What *order changed* says: the documents that it carries, by number. */
export type CorrectionNotice = {
  /** The invoice of the order as changed; undefined where it has no PDF. */
  invoice: string | undefined
  /** What takes the earlier invoice back. */
  credit_notes: readonly string[]
  /** What the order costs now, in minor units, as its invoice says. */
  total_minor: number
}
