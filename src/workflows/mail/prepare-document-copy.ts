import type { MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { ClaimedMail } from "../../modules/mail/contract"
import type MailModuleService from "../../modules/mail/service"
import { findDocument } from "../invoice/documents/find-document"
import { attachDocument, type ComposedMail } from "./attach-document"

/**
 * A document that staff send again: staff have decided, so whatever became of
 * the order or how long ago it was keeps it from nobody.
 *
 * @throws MedusaError NOT_FOUND while its PDF is not made.
 */
export const prepareDocumentCopy = async (
  container: MedusaContainer,
  { topic, locale }: Pick<ClaimedMail, "topic" | "locale">
): Promise<ComposedMail> => {
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const document = await findDocument(container, topic)
  const { kind, order } = document.snapshot
  const content = await service.renderDocumentCopy({
    ...{ kind, number: document.number, locale },
    order_number: String(order.display_id),
  })
  return { content, attachments: [await attachDocument(container, document)] }
}
