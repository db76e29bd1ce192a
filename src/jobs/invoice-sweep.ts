import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { findDocumentWork } from "../workflows/invoice/find-document-work"
import { tryIssueDocuments } from "../workflows/invoice/try-issue-documents"

const LOCK = "invoice-sweep"

/**
 * The guarantee: every order gets its documents and every document its PDF,
 * whatever was lost on the way. One process sweeps at a time.
 */
export default async function invoiceSweep(
  container: MedusaContainer
): Promise<void> {
  let ours = false
  const sweep = async () => {
    ours = true
    for (const orderId of await findDocumentWork(container)) {
      await tryIssueDocuments(container, orderId)
    }
  }
  await container
    .resolve(Modules.LOCKING)
    .execute(LOCK, sweep, { timeout: 1 })
    .catch((error: unknown) => {
      // Without the lock another process is sweeping; that is as good.
      if (ours) {
        throw error
      }
    })
}

export const config = {
  name: "invoice-sweep",
  schedule: "* * * * *",
}
