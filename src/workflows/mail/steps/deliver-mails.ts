import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MAIL_MODULE } from "../../../modules/mail"
import type { ClaimedMail } from "../../../modules/mail/contract"
import {
  sendingFault,
  type MailFault,
} from "../../../modules/mail/domain/sending-fault"
import type { Failure } from "../../../modules/mail/outbox"
import type MailModuleService from "../../../modules/mail/service"
import { describeFailure } from "../../../shared/errors"
import type { ComposedMail } from "../attach-document"
import { prepareMail } from "../prepare-mail"

type Input = { ids?: string[]; limit: number }

// Core sends again under an idempotency key that it has seen fail, and never
// sends again what a crash left pending; so each attempt has a key of its own.
const attemptKey = (mail: ClaimedMail): string => `${mail.id}#${mail.attempts}`

type Attempt = "sent" | "skipped" | Failure

const send = async (
  container: MedusaContainer,
  mail: ClaimedMail,
  { content, attachments }: ComposedMail
): Promise<void> => {
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: mail.recipient,
    channel: "email",
    template: mail.event,
    content,
    attachments,
    provider_data: { message_id: mail.message_id },
    idempotency_key: attemptKey(mail),
    resource_type: "order",
    resource_id: mail.subject_id,
  })
}

/** What could not be written is the mail's fault, what could not be sent may not be. */
const attempt = async (
  container: MedusaContainer,
  service: MailModuleService,
  mail: ClaimedMail
): Promise<Attempt> => {
  let fault: (reason: string) => MailFault = () => "mail"
  try {
    const prepared = await prepareMail(container, mail)
    if (!prepared.send) {
      await service.markSkipped(mail, prepared.reason)
      return "skipped"
    }
    fault = sendingFault
    await send(container, mail, prepared)
    await service.markSent(mail)
    return "sent"
  } catch (error) {
    const reason = describeFailure(error)
    const failure = { fault: fault(reason), reason }
    await service.markFailed(mail, failure)
    return failure
  }
}

// A second mail tells a dead server from a mail that kills the conversation.
const SILENCES = 2

export const deliverMailsStepId = "deliver-mails-step"

/**
 * Sends due mails, one after the other, outside of any transaction. Each is
 * claimed only when its turn has come, so that a slow mail server costs the
 * ones in line neither their lease nor an attempt. A failure is written down
 * with its cause and tried again later; it stops neither the other mails nor
 * the order. A server that is away is left alone until the next sweep.
 */
export const deliverMailsStep = createStep(
  deliverMailsStepId,
  async ({ ids, limit }: Input, { container }) => {
    const service: MailModuleService = container.resolve(MAIL_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const result = { claimed: 0, sent: 0 }
    let silences = 0
    const next = async () =>
      (await service.claim({ limit: 1, ...(ids ? { ids } : {}) }))[0]

    while (ids?.length !== 0 && result.claimed < limit && silences < SILENCES) {
      const mail = await next()
      if (!mail) break
      result.claimed += 1
      const outcome = await attempt(container, service, mail)
      if (typeof outcome === "string") {
        result.sent += outcome === "sent" ? 1 : 0
        silences = 0
        continue
      }
      silences = outcome.fault === "server" ? silences + 1 : 0
      logger.warn(
        `Mail ${mail.event} for ${mail.subject_id} failed (attempt ${mail.attempts}): ${outcome.reason}`
      )
    }
    return new StepResponse(result)
  }
)
