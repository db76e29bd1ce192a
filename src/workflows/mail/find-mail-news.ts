import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { LedgerMailEvent } from "../../modules/mail/domain/mail-event"
import type MailModuleService from "../../modules/mail/service"
import type { MailWork } from "./find-mail-work"
import { ledgerSource, subjectOf } from "./mail-sources"

/**
 * What an order's ledger tells of an event and was never queued.
 *
 * Core announces a cancellation before our ledger says why. Whoever cancels
 * holds the order's lock until it does, so that is waited for.
 */
export const findMailNews = async (
  container: MedusaContainer,
  event: LedgerMailEvent,
  orderId: string
): Promise<MailWork> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const { entity, fields, filters } = ledgerSource(event)

  const { data: rows } = await container.resolve(Modules.LOCKING).execute(
    orderId,
    () =>
      query.graph({
        entity,
        fields,
        filters: { ...filters, order_id: orderId },
      }),
    { timeout: 30 }
  )
  const subjects = await service.findUnqueued(event, rows.map(subjectOf))
  return { event, subjects }
}
