const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const

// Under npm one Ctrl-C can arrive twice: from the terminal, and passed on.
const SAME_REQUEST_MS = 300

/** Calls `first` at the first request to stop, `second` at a later, impatient one. */
export function onStopRequest(first: () => void, second: () => void): void {
  let firstAt: number | undefined
  for (const name of SIGNALS) {
    process.on(name, () => {
      const now = performance.now()
      if (firstAt === undefined) {
        firstAt = now
        first()
      } else if (now - firstAt > SAME_REQUEST_MS) {
        second()
      }
    })
  }
  // A closed terminal takes no more output; stopping must go on all the same.
  process.stdout.on("error", () => {})
  process.stderr.on("error", () => {})
}
