import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { EXPORT_OPENED_EVENT } from "../workflows/invoice/exports/open-export"
import { workExports } from "../workflows/invoice/exports/work-exports"
import { describeFailure } from "../shared/errors"

/** The fast path: an export is made as soon as it is asked for. */
export default async function invoiceExportOpened({
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  // Not waited for: it may take minutes, and other events wait behind.
  void workExports(container).catch((error: unknown) => {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Exports of documents stopped: ${describeFailure(error)}`)
  })
}

export const config: SubscriberConfig = {
  event: EXPORT_OPENED_EVENT,
  context: { subscriberId: "invoice-export-opened" },
}
