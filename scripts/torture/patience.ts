import { setTimeout as sleep } from "node:timers/promises"
import type { Answer } from "../../integration-tests/harness/http-client"

/** How somebody deals with a shop that does not answer. */
export type Patience = { tries: number; waitMs: number }

/**
 * Asks, and asks again where no answer came or the shop failed, as a browser's
 * user would.
 *
 * @returns the answer, the last failure (5xx), or null when none ever came
 */
export async function patiently<T>(
  ask: () => Promise<Answer<T>>,
  { tries, waitMs }: Patience
): Promise<Answer<T> | null> {
  let last: Answer<T> | null = null
  for (let attempt = 1; attempt <= tries; attempt++) {
    last = await ask().catch(() => last)
    if (last && last.status < 500) {
      return last
    }
    if (attempt < tries) {
      await sleep(waitMs)
    }
  }
  return last
}
