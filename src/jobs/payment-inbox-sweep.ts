import type { MedusaContainer } from "@medusajs/framework/types"

import { drainPaymentInbox } from "../workflows/payment-inbox/drain-inbox"

/**
 * The guarantee: applies the payment events that are due, among them those
 * that a dead process left behind. Safe in several processes.
 */
export default async function paymentInboxSweep(
  container: MedusaContainer
): Promise<void> {
  await drainPaymentInbox(container)
}

export const config = {
  name: "payment-inbox-sweep",
  schedule: "* * * * *",
}
