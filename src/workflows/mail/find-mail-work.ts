import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { OrderMailEvent, MailSubject } from "../../modules/mail/contract"
import { newsWindowMs } from "../../modules/mail/domain/decide-mail"
import type MailModuleService from "../../modules/mail/service"
import { MAIL_SOURCES, subjectOf, type MailSource } from "./mail-sources"

const PAGE = 500
// The event does the work at once; the sweep looks for what it left undone.
const GRACE_MS = 30_000

/** What lacks the mail of an event, of the last 72 hours. */
export type MailWork = { event: OrderMailEvent; subjects: MailSubject[] }

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
  return Promise.all(MAIL_SOURCES.map(missing))

  async function missing(source: MailSource): Promise<MailWork> {
    const { event, entity, fields, filters, since } = source
    const subjects: MailSubject[] = []
    for (let skip = 0, more = true; more; skip += PAGE) {
      const { data: rows } = await query.graph({
        entity,
        fields,
        filters: { ...filters, [since]: window },
        pagination: { skip, take: PAGE, order: { [since]: "ASC" } },
      })
      subjects.push(...(await service.findUnqueued(event, rows.map(subjectOf))))
      more = rows.length === PAGE
    }
    return { event, subjects }
  }
}
