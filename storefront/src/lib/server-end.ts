import "server-only"

let ending: AbortController | null = null

/**
 * Aborted as soon as this server is told to end: Next waits for open answers,
 * and a stream would keep it waiting.
 */
export function serverEnd(): AbortSignal {
  if (!ending) {
    const controller = new AbortController()
    ending = controller
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => controller.abort())
    }
  }
  return ending.signal
}
