import { pulseOf } from "./pulse"

/** Milliseconds between looks while no events come: ever slower. */
const FIRST_WAIT = 5_000
const GROWTH = 1.5
const LAST_WAIT = 60_000

/**
 * Follows an order in the browser and tells its pulse: by server-sent events
 * or, where these do not come through, by asking from time to time.
 *
 * @param address of the order's page, below which its events are
 * @returns ends it
 */
export function followOrder(
  address: string,
  onPulse: (pulse: string) => void
): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let isOver = false

  const ask = async () => {
    const answer = await fetch(`${address}/pulse`, { cache: "no-store" })
    const pulse = answer.ok ? await answer.text() : ""
    if (pulse && !isOver) {
      onPulse(pulse)
    }
  }

  // Each failed try of the browser calls this: one timer serves them all.
  const askLater = () => {
    timer ??= setTimeout(async () => {
      // Offline, perhaps: the next look tells.
      await ask().catch(() => undefined)
      timer = undefined
      wait = Math.min(wait * GROWTH, LAST_WAIT)
      if (isOver || source?.readyState === EventSource.OPEN) {
        return
      }
      // After an answer such as 429 a browser gives up by itself.
      if (source?.readyState === EventSource.CLOSED) {
        listen()
      }
      askLater()
    }, wait)
  }

  const listen = () => {
    source?.close()
    source = new EventSource(`${address}/events`)
    source.onopen = () => {
      wait = FIRST_WAIT
      clearTimeout(timer)
      timer = undefined
    }
    source.onerror = askLater
    source.addEventListener("order", ({ data }: MessageEvent<string>) =>
      onPulse(pulseOf(JSON.parse(data)))
    )
  }

  listen()
  return () => {
    isOver = true
    clearTimeout(timer)
    source?.close()
  }
}
