import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { PAYMENT_INBOX_MODULE } from "../../modules/payment-inbox"
import type PaymentInboxModuleService from "../../modules/payment-inbox/service"
import { kickPaymentInbox } from "./drain-inbox"

/**
 * Has a dead event, or one without an order, applied once more.
 *
 * @param actor who asked for it, such as `staff:user_…`
 * @returns false when the event is not one to replay: it was applied, waits for
 * its turn, or belongs to another account or mode.
 * @throws MedusaError NOT_FOUND for an event that is not in the inbox.
 */
export const replayPaymentEvent = async (
  container: MedusaContainer,
  id: string,
  actor: string
): Promise<boolean> => {
  const inbox: PaymentInboxModuleService =
    container.resolve(PAYMENT_INBOX_MODULE)
  const isDue = await inbox.replay(id, actor)
  if (isDue) {
    kickPaymentInbox(container)
    return true
  }
  const [known] = await inbox.listPaymentEvents({ id }, { select: ["id"] })
  if (!known) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such payment event."
    )
  }
  return false
}
