import type { NewRedemption } from "./redemption"

/** Thrown out of a transaction, so that nothing is kept of it. */
export class NoUseLeft extends Error {
  /** Those that stand in the counter that is full. */
  readonly codes: string[]

  constructor(uses: readonly NewRedemption[], subject: string) {
    super(`There is no room in the counter of ${subject}`)
    this.codes = uses
      .filter(({ subjects }) =>
        subjects.some((each) => each.subject === subject)
      )
      .map(({ code }) => code)
  }
}
