import type { sandboxClient } from "../../harness/stripe-sandbox-client"
import { waitUntil } from "../../harness/wait"

/** A call of the payment service's API to wait for. */
export type Call = {
  method: "GET" | "POST"
  /** The beginning of its path; "*" stands for one segment. */
  path: string
  /** Whether the service acts at once, or only when nobody waits any more. */
  acts: "before_delay" | "after_delay"
}

// Longer than it takes until the kill, and no longer than the judge waits.
const DELAY_MS = 30_000

/**
 * Holds the next call of this kind at the payment service, which has acted or
 * is going to. @returns a function that resolves once the call is there
 */
export const holdCall = async (
  service: ReturnType<typeof sandboxClient>,
  call: Call
): Promise<(timeoutMs: number) => Promise<void>> => {
  await service.fault({ ...call, delay_ms: DELAY_MS, times: 1 })
  const place = (await service.faults()).length - 1
  return async (timeoutMs) => {
    await waitUntil(async () => (await service.faults())[place]?.times === 0, {
      timeoutMs,
      everyMs: 20,
      what: `${call.method} ${call.path}`,
    })
    // `times` counts down before the service acts.
    await new Promise((done) => setTimeout(done, 150))
  }
}
