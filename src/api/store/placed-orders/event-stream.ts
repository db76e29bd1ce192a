import type { ServerResponse } from "node:http"

/** Times of a stream, in milliseconds. */
export type EventStreamOptions = {
  /** How long a browser waits before it connects again. */
  retryMs?: number
  /** How often an empty comment shows that somebody is still there. */
  heartbeatMs?: number
  /** After about so long the stream ends, and the browser connects anew. */
  lifetimeMs?: number
}

const RETRY_MS = 2_000
const HEARTBEAT_MS = 20_000
const LIFETIME_MS = 10 * 60_000

/** Server-sent events (text/event-stream) on the answer to a request. */
export class EventStream {
  private readonly timers: NodeJS.Timeout[] = []
  private onEnd: (() => void) | null = null

  constructor(
    private readonly res: ServerResponse,
    private readonly options: EventStreamOptions = {}
  ) {}

  /**
   * Begins the stream.
   *
   * @param onEnd called once, however it ends: by `end`, after its lifetime,
   *   or because the other side is gone (perhaps already)
   */
  open(onEnd: () => void): void {
    const { retryMs = RETRY_MS } = this.options
    const { heartbeatMs = HEARTBEAT_MS, lifetimeMs = LIFETIME_MS } =
      this.options
    this.onEnd = onEnd
    if (this.res.destroyed) {
      this.end()
      return
    }
    this.res.once("close", () => this.end())
    this.res.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "private, no-store, no-transform",
      // Proxies such as nginx would otherwise collect events before sending.
      "x-accel-buffering": "no",
    })
    this.timers.push(
      setInterval(() => this.write(":\n\n"), heartbeatMs).unref(),
      // Spread, so that streams opened together do not all come back at once.
      setTimeout(
        () => this.end(),
        lifetimeMs * (0.9 + Math.random() / 5)
      ).unref()
    )
    this.write(`retry: ${retryMs}\n\n`)
  }

  /** Sends an event with `data` as JSON; before `open` and after the end, nothing. */
  send(event: string, data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  end(): void {
    const { onEnd } = this
    this.onEnd = null
    this.timers.forEach((timer) => clearTimeout(timer))
    if (onEnd) {
      this.res.end()
      onEnd()
    }
  }

  private write(text: string): void {
    if (this.onEnd) {
      this.res.write(text)
    }
  }
}
