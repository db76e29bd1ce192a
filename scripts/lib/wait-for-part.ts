import type { Child } from "./child"
import { explainExit } from "./explain-exit"
import { Fault } from "./fault"
import { logTail } from "./log-tail"
import { waitForHttp, waitForListener } from "./wait-until"

/**
 * Waits until a part answers at `url`; of a `tcp:` URL it is enough that
 * something listens there.
 * @throws Fault with the end of its log when it ends, or does not answer in time
 */
export async function waitForPart(
  child: Child,
  url: string,
  timeoutMs = 120_000
): Promise<void> {
  const ended = child.exit.then((exit) => {
    throw crashOf(child, exit)
  })
  // Once the part answers, its end is no longer this function's affair.
  ended.catch(() => {})
  const wait = url.startsWith("tcp:") ? waitForListener : waitForHttp
  const answered = wait(url, { timeoutMs }).catch((error: unknown) => {
    throw new Fault(
      `${child.name} runs, but does not answer: ${String(error)}`,
      `read ${child.logFile}`,
      logTail(child.logFile)
    )
  })
  await Promise.race([ended, answered])
}

/** The end of a part that should have gone on, for a person. */
export function crashOf(child: Child, exit: Awaited<Child["exit"]>): Fault {
  const tail = logTail(child.logFile)
  return new Fault(
    `${child.name} stopped: ${explainExit(exit, tail)}`,
    `read ${child.logFile}`,
    tail
  )
}
