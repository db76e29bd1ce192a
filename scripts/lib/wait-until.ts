import { connect } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

/** What was waited for did not come, or not yet. */
export class WaitError extends Error {
  override name = "WaitError"
}

/** How long to wait, and how often to look, in milliseconds. */
export type WaitOptions = {
  timeoutMs?: number
  everyMs?: number
  what?: string
}

/**
 * Calls `probe` until it gives something other than undefined, null or false.
 * An error that it throws counts as "not yet".
 * @throws WaitError with the last failure once the time is over
 */
export async function waitUntil<T>(
  probe: () => Promise<T> | T,
  { timeoutMs = 15_000, everyMs = 100, what = "a condition" }: WaitOptions = {}
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs
  let last: unknown
  do {
    try {
      const value = await probe()
      if (value !== undefined && value !== null && value !== false) {
        return value
      }
      last = value
    } catch (error) {
      last = error
    }
    await sleep(everyMs)
  } while (performance.now() < deadline)
  const reason = last instanceof Error ? last.message : String(last)
  throw new WaitError(`Waited ${timeoutMs} ms for ${what}; at last: ${reason}`)
}

/** Waits until `url` answers with a status below 500. */
export async function waitForHttp(
  url: string,
  options: WaitOptions = {}
): Promise<void> {
  await waitUntil(
    async () => {
      const response = await fetch(url, {
        redirect: "manual",
        signal: AbortSignal.timeout(10_000),
      })
      await response.body?.cancel()
      if (response.status >= 500) {
        throw new WaitError(`${url} answered ${response.status}`)
      }
      return true
    },
    { timeoutMs: 60_000, what: url, ...options }
  )
}

/** Waits until something listens at `tcp://host:port`. */
export async function waitForListener(
  url: string,
  options: WaitOptions = {}
): Promise<void> {
  const { hostname: host, port } = new URL(url)
  await waitUntil(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const socket = connect({ host, port: Number(port) })
        socket.once("error", reject)
        socket.once("connect", () => {
          socket.destroy()
          resolve(true)
        })
      }),
    { timeoutMs: 60_000, what: url, ...options }
  )
}
