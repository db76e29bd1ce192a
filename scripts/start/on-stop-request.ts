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
  whenNpmIsGone(first)
  // A closed terminal takes no more output; stopping must go on all the same.
  process.stdout.on("error", () => {})
  process.stderr.on("error", () => {})
}

/**
 * A SIGTERM to npm ends npm and its shell, and reaches nobody else: then our
 * parent changes. Without npm a new parent means nothing (`nohup`, a daemon).
 */
function whenNpmIsGone(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) {
    return
  }
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer)
      stop()
    }
  }, 500)
  timer.unref()
}
