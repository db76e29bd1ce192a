import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { MailEvent } from "../../modules/mail/contract"
import { newsWindowMs } from "../../modules/mail/domain/decide-mail"
import type MailModuleService from "../../modules/mail/service"

const PAGE = 500
// The event does the work at once; the sweep looks for what it left undone.
const GRACE_MS = 30_000

/** Orders that lack the mail of an event, among those of the last 72 hours. */
export type MailWork = { event: MailEvent; order_ids: string[] }

type Source = {
  event: MailEvent
  entity: "order_payment" | "invoice"
  /** When the entity's row tells that the event happened. */
  since: "created_at" | "issued_at"
}

const SOURCES: readonly Source[] = [
  { event: "order-placed", entity: "order_payment", since: "created_at" },
  { event: "payment-received", entity: "invoice", since: "issued_at" },
]

/**
 * What should have been told by now and was never queued: every row of the
 * window is looked at, page by page, so that no number of newer orders hides
 * an older one.
 */
export const findMailWork = (
  container: MedusaContainer,
  now = new Date()
): Promise<MailWork[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const window = {
    $gte: new Date(now.getTime() - newsWindowMs),
    $lte: new Date(now.getTime() - GRACE_MS),
  }
  return Promise.all(SOURCES.map(missing))

  async function missing({ event, entity, since }: Source): Promise<MailWork> {
    const order_ids: string[] = []
    for (let skip = 0, more = true; more; skip += PAGE) {
      const { data: rows } = await query.graph({
        entity,
        fields: ["order_id"],
        filters: {
          [since]: window,
          // An invoice is mailed once its PDF can be attached.
          ...(entity === "invoice" ? { file_id: { $ne: null } } : {}),
        },
        pagination: { skip, take: PAGE, order: { [since]: "ASC" } },
      })
      const ids = rows.map((row: { order_id: string }) => row.order_id)
      order_ids.push(...(await service.findUnqueued(event, ids)))
      more = rows.length === PAGE
    }
    return { event, order_ids }
  }
}
