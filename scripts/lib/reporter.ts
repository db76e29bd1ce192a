/** Where progress goes. The only writer to the terminal in these scripts. */
export type Reporter = {
  line(text: string): void
  /** Runs `work`, shows its start, end and time; passes its result or error on. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>
  /** A step that had nothing to do. */
  skipped(title: string, why: string): void
}

/** Writes to `out`, by default the terminal. */
export function createReporter(
  out: (text: string) => void = (text) => void process.stdout.write(text)
): Reporter {
  const line = (text: string) => out(`${text}\n`)
  return {
    line,
    async step(title, work) {
      const startedAt = performance.now()
      const seconds = () =>
        `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
      line(`  … ${title}`)
      try {
        const result = await work()
        line(`  ✓ ${title} (${seconds()})`)
        return result
      } catch (error) {
        line(`  ✗ ${title} (${seconds()})`)
        throw error
      }
    },
    skipped: (title, why) => line(`  ✓ ${title} (${why})`),
  }
}

/** Says nothing. */
export const silentReporter: Reporter = createReporter(() => {})
