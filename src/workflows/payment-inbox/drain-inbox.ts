import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { PAYMENT_INBOX_MODULE } from "../../modules/payment-inbox"
import { retryDelayMs } from "../../modules/payment-inbox/domain/retry-policy"
import type PaymentInboxModuleService from "../../modules/payment-inbox/service"
import { describeFailure } from "../../shared/errors"
import { applyPaymentEvents } from "./apply-events"

const WORKERS = 4
// Later retries are left to the sweep, which comes each minute.
const SOON_MS = 60_000
const MARGIN_MS = 200

// Of this process: others are kept apart by leases in the database.
let busy = 0
let kicks = 0

/** Applies what is due until nothing is; events come one session at a time. */
const work = async (container: MedusaContainer): Promise<void> => {
  const inbox: PaymentInboxModuleService =
    container.resolve(PAYMENT_INBOX_MODULE)

  for (;;) {
    const seen = kicks
    const events = await inbox.claim()
    if (events) {
      for (const { attempts } of await applyPaymentEvents(container, events)) {
        kickAfter(container, retryDelayMs(attempts))
      }
    } else if (seen === kicks) {
      return
    }
  }
}

const startWorker = async (container: MedusaContainer): Promise<void> => {
  busy += 1
  try {
    await work(container)
  } catch (error) {
    // What this worker held is due again when its lease ends.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The payment inbox stopped: ${describeFailure(error)}`)
  } finally {
    busy -= 1
  }
}

const kickAfter = (container: MedusaContainer, delay: number | null): void => {
  if (delay !== null && delay < SOON_MS) {
    setTimeout(() => kickPaymentInbox(container), delay + MARGIN_MS).unref()
  }
}

/** Has what is due applied soon. Returns at once and never throws. */
export const kickPaymentInbox = (container: MedusaContainer): void => {
  kicks += 1
  if (busy < WORKERS) {
    void startWorker(container)
  }
}

/**
 * Applies what is due, and returns when nothing more is, except for what other
 * workers are applying. Never throws.
 */
export const drainPaymentInbox = async (
  container: MedusaContainer
): Promise<void> => {
  kicks += 1
  const free = Math.max(WORKERS - busy, 0)
  await Promise.all(Array.from({ length: free }, () => startWorker(container)))
}
