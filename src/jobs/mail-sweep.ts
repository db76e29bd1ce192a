import type { MedusaContainer } from "@medusajs/framework/types"

import { deliverMailWorkflow } from "../workflows/mail/deliver-mail"
import { enqueueMailWorkflow } from "../workflows/mail/enqueue-mail"
import { findMailWork } from "../workflows/mail/find-mail-work"

/**
 * The guarantee: queues what no event queued, and sends what is due. Safe in
 * several processes: a key is queued once, a mail is claimed by one worker.
 */
export default async function mailSweep(
  container: MedusaContainer
): Promise<void> {
  for (const work of await findMailWork(container)) {
    await enqueueMailWorkflow(container).run({ input: work })
  }
  await deliverMailWorkflow(container).run({ input: { limit: 50 } })
}

export const config = {
  name: "mail-sweep",
  schedule: "* * * * *",
}
