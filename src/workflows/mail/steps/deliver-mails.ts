import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MAIL_MODULE } from "../../../modules/mail"
import type { ClaimedMail } from "../../../modules/mail/contract"
import type MailModuleService from "../../../modules/mail/service"
import { describeFailure } from "../../../shared/errors"
import { prepareMail } from "../prepare-mail"

type Input = { ids?: string[]; limit: number }

// Core sends again under an idempotency key that it has seen fail, and never
// sends again what a crash left pending; so each attempt has a key of its own.
const attemptKey = (mail: ClaimedMail): string => `${mail.id}#${mail.attempts}`

const deliver = async (
  container: MedusaContainer,
  service: MailModuleService,
  mail: ClaimedMail
): Promise<boolean> => {
  const prepared = await prepareMail(container, mail)
  if (!prepared.send) {
    await service.markSkipped(mail, prepared.reason)
    return false
  }
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: mail.recipient,
    channel: "email",
    template: mail.event,
    content: prepared.content,
    attachments: prepared.attachments,
    provider_data: { message_id: mail.message_id },
    idempotency_key: attemptKey(mail),
    resource_type: "order",
    resource_id: mail.subject_id,
  })
  await service.markSent(mail)
  return true
}

export const deliverMailsStepId = "deliver-mails-step"

/**
 * Sends due mails, one after the other, outside of any transaction. Each is
 * claimed only when its turn has come, so that a slow mail server costs the
 * ones in line neither their lease nor an attempt. A failure is written down
 * with its cause and tried again later; it stops neither the other mails nor
 * the order.
 */
export const deliverMailsStep = createStep(
  deliverMailsStepId,
  async ({ ids, limit }: Input, { container }) => {
    const service: MailModuleService = container.resolve(MAIL_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const result = { claimed: 0, sent: 0 }
    const next = async () =>
      (await service.claim({ limit: 1, ...(ids ? { ids } : {}) }))[0]

    while (ids?.length !== 0 && result.claimed < limit) {
      const mail = await next()
      if (!mail) break
      result.claimed += 1
      try {
        result.sent += (await deliver(container, service, mail)) ? 1 : 0
      } catch (error) {
        const reason = describeFailure(error)
        await service.markFailed(mail, reason)
        logger.warn(
          `Mail ${mail.event} for ${mail.subject_id} failed (attempt ${mail.attempts}): ${reason}`
        )
      }
    }
    return new StepResponse(result)
  }
)
