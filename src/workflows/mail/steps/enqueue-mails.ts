import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MAIL_MODULE } from "../../../modules/mail"
import type {
  OrderMailEvent,
  MailSubject,
} from "../../../modules/mail/contract"
import { decideMail } from "../../../modules/mail/domain/decide-mail"
import type MailModuleService from "../../../modules/mail/service"
import { describeFailure } from "../../../shared/errors"
import { readMailFacts } from "../read-mail-facts"

type Input = { event: OrderMailEvent; subjects: MailSubject[] }

export const enqueueMailsStepId = "enqueue-mails-step"

/**
 * Queues an event's mail about each order that deserves one, once. There is no
 * compensation: what was queued stays true.
 *
 * @returns the ids of the mails that were new
 */
export const enqueueMailsStep = createStep(
  enqueueMailsStepId,
  async ({ event, subjects }: Input, { container }) => {
    const service: MailModuleService = container.resolve(MAIL_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const queued: string[] = []

    for (const subject of subjects) {
      try {
        const id = await enqueue(subject)
        if (id) queued.push(id)
      } catch (error) {
        // The next sweep tries again; the other orders do not wait for it.
        logger.warn(
          `No ${event} mail queued for ${subject.subject_id}: ${describeFailure(error)}`
        )
      }
    }
    return new StepResponse(queued)

    async function enqueue(subject: MailSubject): Promise<string | null> {
      const facts = await readMailFacts(container, subject)
      const decision = decideMail(event, facts, new Date())
      if (!decision.send) {
        logger.debug(
          `No ${event} mail for ${subject.subject_id}: ${decision.reason}`
        )
        return null
      }
      return service.enqueue({
        ...subject,
        event,
        recipient: decision.recipient,
        locale: facts.order.locale ?? "en",
      })
    }
  }
)
