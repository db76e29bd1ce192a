import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MAIL_MODULE } from "../../../modules/mail"
import type { MailDraft } from "../../../modules/mail/contract"
import { decideMail } from "../../../modules/mail/domain/decide-mail"
import type MailModuleService from "../../../modules/mail/service"
import { describeFailure } from "../../../shared/errors"
import { readMailOrder } from "../read-mail-order"

type Input = { event: MailDraft["event"]; order_ids: string[] }

export const enqueueMailsStepId = "enqueue-mails-step"

/**
 * Queues an event's mail for each order that deserves one, once. There is no
 * compensation: what was queued stays true.
 *
 * @returns the ids of the mails that were new
 */
export const enqueueMailsStep = createStep(
  enqueueMailsStepId,
  async ({ event, order_ids }: Input, { container }) => {
    const service: MailModuleService = container.resolve(MAIL_MODULE)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const queued: string[] = []

    for (const orderId of order_ids) {
      try {
        const id = await enqueue(orderId)
        if (id) queued.push(id)
      } catch (error) {
        // The next sweep tries again; the other orders do not wait for it.
        logger.warn(
          `No ${event} mail queued for ${orderId}: ${describeFailure(error)}`
        )
      }
    }
    return new StepResponse(queued)

    async function enqueue(orderId: string): Promise<string | null> {
      const { order, payment } = await readMailOrder(container, orderId)
      const decision = decideMail(event, order, payment, new Date())
      if (!decision.send) {
        logger.debug(`No ${event} mail for ${orderId}: ${decision.reason}`)
        return null
      }
      return service.enqueue({
        event,
        subject_id: orderId,
        recipient: decision.recipient,
        locale: order.locale ?? "en",
      })
    }
  }
)
