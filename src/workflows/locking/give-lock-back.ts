import { releaseLockStep } from "@medusajs/medusa/core-flows"

/**
 * The last step of a workflow that took a lock. It may fail: what was done
 * under the lock is done, and is not to be undone because the database did not
 * answer this once. The lock then ends by its own time.
 */
export const giveLockBack = (
  key: Parameters<typeof releaseLockStep>[0]["key"]
) => releaseLockStep({ key }).config({ continueOnPermanentFailure: true })
