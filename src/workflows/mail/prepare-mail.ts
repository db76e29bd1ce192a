import { MedusaError } from "@medusajs/framework/utils"
import type { Attachment, MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type {
  ClaimedMail,
  MailReader,
  OrderMailEvent,
} from "../../modules/mail/contract"
import { cancellationNotice } from "../../modules/mail/domain/cancellation-notice"
import {
  decideMail,
  entryOf,
  type NoMailReason,
} from "../../modules/mail/domain/decide-mail"
import { paymentNotice } from "../../modules/mail/domain/payment-notice"
import { refundNotice } from "../../modules/mail/domain/refund-notice"
import type { OrderFacts } from "../../modules/mail/mails/about-order"
import type { MailFactsByEvent } from "../../modules/mail/mails/registry"
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
  about: OrderFacts
  facts: MailReading & { payment: NonNullable<MailReading["payment"]> }
}

type Readers = {
  [Event in OrderMailEvent]: (
    work: Work
  ) => Promise<{ facts: MailFactsByEvent[Event]; attachments: Attachment[] }>
}

const READERS: Readers = {
  "order-placed": async ({ about, facts }) => ({
    facts: { ...about, notice: paymentNotice(facts.payment.state) },
    attachments: [],
  }),
  "payment-received": async ({ container, about }) => {
    const { number, attachment, download } = await invoiceOf(
      container,
      about.order.id
    )
    return {
      facts: { ...about, download, invoice_number: number },
      attachments: [attachment],
    }
  },
  "order-canceled": async ({ container, about, facts }) => {
    const { entries, payment } = facts
    const entry = entryOf("order-canceled", entries)
    const { attachments, ...note } = await creditNoteOf(
      container,
      about.order.id,
      entry
    )
    return {
      facts: { ...about, ...cancellationNotice(payment), ...note },
      attachments,
    }
  },
  "order-refunded": async ({ container, about, facts }) => {
    const { entries, payment } = facts
    const entry = entryOf("order-refunded", entries)
    const { attachments, ...note } = await creditNoteOf(
      container,
      about.order.id,
      entry
    )
    const refund = entry ?? { amount_minor: 0 }
    return {
      facts: { ...about, ...refundNotice(refund, entries, payment), ...note },
      attachments,
    }
  },
  "order-corrected": async ({ container, about, topic }) => {
    const documents = await awaitCorrection(container, about.order.id, topic)
    const { invoice, credit_notes, total_minor } = documents
    return {
      facts: {
        ...about,
        invoice: invoice?.number,
        credit_notes: credit_notes.map(({ number }) => number),
        total_minor,
      },
      attachments: await Promise.all(
        [...(invoice ? [invoice] : []), ...credit_notes].map((document) =>
          attachDocument(container, document)
        )
      ),
    }
  },
}

const compose = async <Event extends OrderMailEvent>(
  event: Event,
  work: Work,
  reader: MailReader
): Promise<ComposedMail> => {
  const service: MailModuleService = work.container.resolve(MAIL_MODULE)
  const { facts, attachments } = await READERS[event](work)
  return { content: await service.render(event, facts, reader), attachments }
}

type DueMail = Pick<ClaimedMail, "event" | "subject_id" | "topic" | "locale">

const prepareOrderMail = async (
  container: MedusaContainer,
  mail: DueMail & { event: OrderMailEvent }
): Promise<PreparedMail> => {
  const facts = await readMailFacts(container, mail)
  const { order, payment } = facts
  const decision = decideMail(mail.event, facts, new Date())
  if (!decision.send || !payment) {
    return decision.send
      ? { send: false, reason: "no-payment-record" }
      : decision
  }
  const work: Work = {
    container,
    topic: mail.topic,
    about: {
      order,
      total_minor: payment.total_minor,
      order_url: await orderPageUrl(container, mail.subject_id),
    },
    facts: { ...facts, payment },
  }
  const composed = await compose(mail.event, work, {
    locale: mail.locale,
    country: order.shipping_address?.country_code,
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
