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
    const pulse = answer.ok ? await answer.text() : null
    if (pulse && !isOver) {
      onPulse(pulse)
    }
  }

  const askLater = () => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      wait = Math.min(wait * GROWTH, LAST_WAIT)
      // Offline, perhaps: the next look tells.
      await ask().catch(() => undefined)
      if (isOver || source?.readyState === EventSource.OPEN) {
        return
      }
      // A browser gives up after an answer such as 429; else it tries itself.
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
