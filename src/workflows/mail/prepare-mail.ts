import { MedusaError } from "@medusajs/framework/utils"
import type { Attachment, MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { ClaimedMail, RenderedMail } from "../../modules/mail/contract"
import {
  decideMail,
  type NoMailReason,
} from "../../modules/mail/domain/decide-mail"
import { paymentNotice } from "../../modules/mail/domain/payment-notice"
import type MailModuleService from "../../modules/mail/service"
import { findInvoice } from "../invoice/find-invoice"
import { readInvoicePdf } from "../invoice/read-invoice-pdf"
import { orderPageUrl } from "../order-payment/order-page-url"
import { readMailOrder } from "./read-mail-order"

/** A mail that is ready to go, or why there is nothing to tell any more. */
export type PreparedMail =
  | { send: true; content: RenderedMail; attachments: Attachment[] }
  | { send: false; reason: NoMailReason }

const invoiceOf = async (container: MedusaContainer, orderId: string) => {
  const invoice = await findInvoice(container, orderId)
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "The invoice to attach is not issued yet."
    )
  }
  const pdf = await readInvoicePdf(container, invoice)
  return {
    number: invoice.number,
    attachment: {
      filename: pdf.filename,
      content_type: pdf.mimeType,
      content: pdf.content.toString("base64"),
    },
  }
}

/**
 * Reads the order as it is now, decides once more, and renders. A mail that
 * goes out late tells the state of the day it goes out.
 *
 * @throws MedusaError NOT_FOUND while the invoice to attach is not ready.
 */
export const prepareMail = async (
  container: MedusaContainer,
  mail: Pick<ClaimedMail, "event" | "subject_id" | "locale">
): Promise<PreparedMail> => {
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const { order, payment } = await readMailOrder(container, mail.subject_id)
  const decision = decideMail(mail.event, order, payment, new Date())
  if (!decision.send) {
    return decision
  }

  const input = {
    order,
    total_minor: payment?.total_minor,
    locale: mail.locale,
    order_url: await orderPageUrl(container, mail.subject_id),
  }
  if (mail.event === "order-placed") {
    const notice = paymentNotice(payment?.state)
    const content = await service.renderOrderPlaced(input, notice)
    return { send: true, content, attachments: [] }
  }
  const { number, attachment } = await invoiceOf(container, mail.subject_id)
  const content = await service.renderPaymentReceived(input, number)
  return { send: true, content, attachments: [attachment] }
}
