import type { KillCase, Stage } from "./kill-case"

// Each case holds a connection of the server, which has forty.
const BATCH = 20

/** A case with goods of its own; its number tells its writes from others'. */
export type Numbered = { killCase: KillCase; variant: string; number: number }

const isCall = ({ stop }: KillCase): boolean => "path" in stop({} as Stage)

/**
 * Cases that can be held at once, so that one kill is the kill of all. Calls
 * come late in their batch, as they do not wait for ever; one that keeps others
 * from their invoices comes last.
 */
export const inBatches = (
  cases: readonly KillCase[],
  variants: readonly string[]
): Numbered[][] => {
  // Who sells out has goods that nobody else buys.
  const sellers = cases.filter(({ sellsOut }) => sellsOut)
  const shared = variants.slice(sellers.length)
  const numbered = cases.map((killCase, index) => ({
    killCase,
    number: index + 1,
    variant: killCase.sellsOut
      ? variants[sellers.indexOf(killCase)]
      : shared[index % shared.length],
  }))
  const lone = numbered.filter(({ killCase }) => killCase.holdsInvoices)
  const rest = numbered.filter(({ killCase }) => !killCase.holdsInvoices)
  const count = Math.max(lone.length, Math.ceil(rest.length / (BATCH - 1)))
  const batches = Array.from({ length: count }, (_, index) => [
    // Dealt out in turn: each batch has some of every transition.
    ...rest.filter((_each, place) => place % count === index),
    ...lone.slice(index, index + 1),
  ])
  const weight = ({ killCase }: Numbered): number =>
    killCase.holdsInvoices ? 2 : isCall(killCase) ? 1 : 0
  return batches.map((batch) => batch.sort((a, b) => weight(a) - weight(b)))
}

/**
 * Cases once more whose step was not reached. The sweep of each minute may be
 * faster than the test, and do what the case was about to do.
 */
export const onceMore = (
  batch: readonly Numbered[],
  missed: readonly { case: KillCase; fault: string | null }[],
  variants: readonly string[]
): Numbered[] =>
  batch
    .filter(({ killCase }) =>
      missed.some((each) => each.case === killCase && each.fault)
    )
    .map((each, index) => ({
      ...each,
      number: each.number + 500,
      // What it bought may be sold out by now.
      variant: variants[variants.length - 1 - index],
    }))

/** The tables in which cases hold writes. */
export const tablesOf = (cases: readonly KillCase[]): string[] =>
  cases.flatMap(({ stop }) => {
    const at = stop({} as Stage)
    return "table" in at ? [at.table] : []
  })
