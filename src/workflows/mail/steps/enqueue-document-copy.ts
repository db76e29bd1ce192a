import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MAIL_MODULE } from "../../../modules/mail"
import type { MailDraft } from "../../../modules/mail/contract"
import type MailModuleService from "../../../modules/mail/service"

export type DocumentCopyDraft = Required<Omit<MailDraft, "event">>

/**
 * Queues one mail with a document, once for each key. There is no
 * compensation: what was asked for stays asked for.
 *
 * @returns the ids of the mails that were new: one or none
 */
export const enqueueDocumentCopyStep = createStep(
  "enqueue-document-copy",
  async (draft: DocumentCopyDraft, { container }) => {
    const service: MailModuleService = container.resolve(MAIL_MODULE)
    const id = await service.enqueue({ ...draft, event: "document-copy" })
    return new StepResponse(id ? [id] : [])
  }
)
