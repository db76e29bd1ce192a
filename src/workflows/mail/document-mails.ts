import { randomUUID } from "node:crypto"

import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { MAIL_MODULE } from "../../modules/mail"
import type { MailStatus } from "../../modules/mail/contract"
import { mailKey } from "../../modules/mail/domain/mail-key"
import type MailModuleService from "../../modules/mail/service"
import {
  findDocument,
  type IssuedDocument,
} from "../invoice/documents/find-document"
import { sendDocumentCopyWorkflow } from "./send-document-copy"

/** A mail by which staff sent a document again; times are ISO 8601. */
export type DocumentMail = {
  id: string
  recipient: string
  status: MailStatus
  requested_by: string | null
  created_at: string
  sent_at: string | null
}

/** The order's address, and to whom its document was sent again, newest first. */
export type DocumentMails = { email: string | null; mails: DocumentMail[] }

type Found = Awaited<ReturnType<MailModuleService["listMailMessages"]>>[number]

const present = (mail: Found): DocumentMail => ({
  id: mail.id,
  recipient: mail.recipient,
  status: mail.status,
  requested_by: mail.requested_by,
  created_at: new Date(mail.created_at).toISOString(),
  sent_at: mail.sent_at && new Date(mail.sent_at).toISOString(),
})

const orderEmail = async (
  container: MedusaContainer,
  { order_id }: IssuedDocument
): Promise<string | null> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["email"],
    filters: { id: order_id },
  })
  return data[0]?.email ?? null
}

/**
 * To whom a document was sent again.
 *
 * @throws MedusaError NOT_FOUND where there is no such document.
 */
export const listDocumentMails = async (
  container: MedusaContainer,
  id: string
): Promise<DocumentMails> => {
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const document = await findDocument(container, id)
  const mails = await service.listMailMessages(
    { subject_id: document.order_id, event: "document-copy", topic: id },
    { take: null, order: { created_at: "DESC" } }
  )
  const email = await orderEmail(container, document)
  return { email, mails: mails.map(present) }
}

/**
 * What staff ask for.
 *
 * @property email where to; the order's address where it is left out
 * @property key asked for again under it, it is the same mail
 * @property by the user
 */
export type DocumentMailWish = {
  id: string
  email?: string | undefined
  key?: string | undefined
  by: string
}

const addressFor = async (
  container: MedusaContainer,
  document: IssuedDocument,
  email: string | undefined
): Promise<string> => {
  const recipient = email ?? (await orderEmail(container, document))
  if (!recipient) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The order has no e-mail address. Give one in `email`."
    )
  }
  return recipient
}

/**
 * Sends an issued document once more, to anybody; in the document's language.
 *
 * @throws MedusaError NOT_FOUND where there is none, NOT_ALLOWED while it has
 * no PDF or where the key was used for another address, INVALID_DATA where
 * there is no address.
 */
export const sendDocument = async (
  container: MedusaContainer,
  { id, email, key = randomUUID(), by }: DocumentMailWish
): Promise<DocumentMail> => {
  const service: MailModuleService = container.resolve(MAIL_MODULE)
  const document = await findDocument(container, id)
  if (!document.file_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The PDF of ${document.number} is not made yet. Send it when the list shows it.`
    )
  }
  const recipient = await addressFor(container, document, email)
  const subject = { subject_id: document.order_id, topic: id }
  await sendDocumentCopyWorkflow(container).run({
    input: {
      ...subject,
      recipient,
      locale: document.snapshot.locale,
      version: key,
      requested_by: by,
    },
  })
  const [mail] = await service.listMailMessages({
    key: mailKey(subject, "document-copy", key),
  })
  if (mail?.recipient !== recipient) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This key was used for another address. Take a new one."
    )
  }
  return present(mail)
}
