import { MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { ClaimedMail, OrderMailEvent } from "../../modules/mail/contract"
import { cancellationNotice } from "../../modules/mail/domain/cancellation-notice"
import {
  decideMail,
  entryOf,
  type NoMailReason,
} from "../../modules/mail/domain/decide-mail"
import { paymentNotice } from "../../modules/mail/domain/payment-notice"
import { refundNotice } from "../../modules/mail/domain/refund-notice"
import type MailModuleService from "../../modules/mail/service"
import { mailedLink } from "../invoice/access/document-links"
import { findInvoice } from "../invoice/find-invoice"
import { awaitCorrection } from "../invoice/await-correction"
import { awaitCreditNote } from "../invoice/await-credit-note"
import { orderPageUrl } from "../order-payment/order-page-url"
import { attachDocument, type ComposedMail } from "./attach-document"
import { prepareDocumentCopy } from "./prepare-document-copy"
import { readMailFacts, type MailReading } from "./read-mail-facts"

/** A mail that is ready to go, or why there is nothing to tell any more. */
export type PreparedMail =
  ({ send: true } & ComposedMail) | { send: false; reason: NoMailReason }

const invoiceOf = async (container: MedusaContainer, orderId: string) => {
  const invoice = await findInvoice(container, orderId)
  if (!invoice) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "The invoice to attach is not issued yet."
    )
  }
  const attachment = await attachDocument(container, invoice)
  const { number } = invoice
  const download = { number, ...(await mailedLink(container, invoice.id)) }
  return { number, attachment, download }
}

/** What a mail about an entry of the ledger carries besides its words. */
const creditNoteOf = async (
  container: MedusaContainer,
  orderId: string,
  entry: { id: string } | undefined
) => {
  const note = entry && (await awaitCreditNote(container, orderId, entry.id))
  return {
    credit_note: note?.number,
    attachments: note ? [await attachDocument(container, note)] : [],
    download: note && {
      number: note.number,
      ...(await mailedLink(container, note.id)),
    },
  }
}

type Work = {
  container: MedusaContainer
  topic: string
  service: MailModuleService
  input: Parameters<MailModuleService["renderOrderPlaced"]>[0]
  facts: MailReading & { payment: NonNullable<MailReading["payment"]> }
}

type Compose = (work: Work) => Promise<ComposedMail>

const COMPOSERS: Record<OrderMailEvent, Compose> = {
  "order-placed": async ({ service, input, facts }) => {
    const notice = paymentNotice(facts.payment.state)
    const content = await service.renderOrderPlaced(input, notice)
    return { content, attachments: [] }
  },
  "payment-received": async ({ container, service, input }) => {
    const { number, attachment, download } = await invoiceOf(
      container,
      input.order.id
    )
    const content = await service.renderPaymentReceived(
      { ...input, download },
      number
    )
    return { content, attachments: [attachment] }
  },
  "order-canceled": async ({ container, service, input, facts }) => {
    const { entries, payment } = facts
    const entry = entryOf("order-canceled", entries)
    const { credit_note, attachments, download } = await creditNoteOf(
      container,
      input.order.id,
      entry
    )
    const notice = { ...cancellationNotice(payment), credit_note }
    const content = await service.renderOrderCanceled(
      { ...input, download },
      notice
    )
    return { content, attachments }
  },
  "order-refunded": async ({ container, service, input, facts }) => {
    const { entries, payment } = facts
    const entry = entryOf("order-refunded", entries)
    const { credit_note, attachments, download } = await creditNoteOf(
      container,
      input.order.id,
      entry
    )
    const refund = entry ?? { amount_minor: 0 }
    const notice = { ...refundNotice(refund, entries, payment), credit_note }
    const content = await service.renderOrderRefunded(
      { ...input, download },
      notice
    )
    return { content, attachments }
  },
  "order-corrected": async ({ container, service, input, topic }) => {
    const orderId = input.order.id
    const documents = await awaitCorrection(container, orderId, topic)
    const { invoice, credit_notes, total_minor } = documents
    const content = await service.renderOrderCorrected(input, {
      invoice: invoice?.number,
      credit_notes: credit_notes.map(({ number }) => number),
      total_minor,
    })
    const attachments = await Promise.all(
      [...(invoice ? [invoice] : []), ...credit_notes].map((document) =>
        attachDocument(container, document)
      )
    )
    return { content, attachments }
  },
}

type DueMail = Pick<ClaimedMail, "event" | "subject_id" | "topic" | "locale">

const prepareOrderMail = async (
  container: MedusaContainer,
  mail: DueMail & { event: OrderMailEvent }
): Promise<PreparedMail> => {
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const facts = await readMailFacts(container, mail)
  const { order, payment } = facts
  const decision = decideMail(mail.event, facts, new Date())
  if (!decision.send || !payment) {
    return decision.send
      ? { send: false, reason: "no-payment-record" }
      : decision
  }
  const composed = await COMPOSERS[mail.event]({
    container,
    topic: mail.topic,
    service,
    input: {
      order,
      total_minor: payment.total_minor,
      locale: mail.locale,
      order_url: await orderPageUrl(container, mail.subject_id),
    },
    facts: { ...facts, payment },
  })
  return { send: true, ...composed }
}

/**
 * Reads the order as it is now, decides once more, and renders. A mail that
 * goes out late tells the state of the day it goes out. A document that staff
 * send again is as it was issued, whatever became of its order.
 *
 * @throws MedusaError NOT_FOUND while the document to attach is not ready.
 */
export const prepareMail = async (
  container: MedusaContainer,
  mail: DueMail
): Promise<PreparedMail> => {
  const { event } = mail
  return event === "document-copy"
    ? { send: true, ...(await prepareDocumentCopy(container, mail)) }
    : prepareOrderMail(container, { ...mail, event })
}
