import fc from "fast-check"

/** What a server says to anything that is sent to it. */
export type Answered = { status: number }

// As many as keep a server of two cores busy.
const AT_ONCE = 12

/**
 * Sends many random requests, some at once, and answers those that the server
 * could not answer for, with the seed that makes the same requests again.
 *
 * @param send one request; whatever it throws counts as no answer
 */
export const flood = async <T>(
  count: number,
  requests: fc.Arbitrary<T>,
  send: (request: T) => Promise<Answered>
): Promise<{ sent: number; stumbles: unknown[] }> => {
  const seed = Date.now() % 2_147_483_647
  const left = fc.sample(requests, { numRuns: count, seed })
  const stumbles: unknown[] = []
  let sent = 0
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const request = next
      const { status } = await send(request).catch((error: unknown) => ({
        status: `no answer: ${String(error)}`,
      }))
      sent += 1
      if (typeof status !== "number" || status >= 500) {
        stumbles.push({ seed, status, request })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { sent, stumbles }
}
