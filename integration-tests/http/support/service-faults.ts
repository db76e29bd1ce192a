import type { SandboxFault } from "../../harness/stripe-sandbox-types"
import { stripeSandbox } from "../../harness/stripe-sandbox"

// Longer than our client waits (10 s), shorter than its second attempt lasts.
const TOO_LATE_MS = 12_000

/**
 * The ways in which a call to the payment service fails (row 18). The SDK
 * tries three times by itself; three faults reach our own retries too.
 */
export const serviceFaults: [name: string, fault: Partial<SandboxFault>][] = [
  ["answers 500 each time", { status: 500, times: 3 }],
  [
    "acts each time, and its answer is lost",
    { status: 0, after: true, times: 3 },
  ],
  ["acts at once, and answers too late", { delay_ms: TOO_LATE_MS }],
  ["acts and answers too late", { delay_ms: TOO_LATE_MS, acts: "after_delay" }],
]

/** Does something while posts to a path of the payment service fail. */
export async function whileFailing<T>(
  path: string,
  fault: Partial<SandboxFault>,
  act: () => Promise<T>
): Promise<T> {
  const sandbox = stripeSandbox()
  await sandbox.fault({ times: 1, ...fault, path, method: "POST" })
  try {
    return await act()
  } finally {
    await sandbox.mend()
  }
}
