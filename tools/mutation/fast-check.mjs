import fc from "fast-check"

// Every mutant is tried on all properties that reach it.
const MOST_RUNS = 30

// The same values each time, so that a score can be repeated.
const SEED = 20_261_122

/** fast-check with fewer runs, always of the same values, and no shrinking. */
export default {
  ...fc,
  assert: (property, given = {}) =>
    fc.assert(property, {
      ...given,
      numRuns: Math.min(given.numRuns ?? MOST_RUNS, MOST_RUNS),
      seed: SEED,
      endOnFailure: true,
    }),
}
