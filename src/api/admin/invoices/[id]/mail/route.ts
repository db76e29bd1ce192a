import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import {
  listDocumentMails,
  sendDocument,
} from "../../../../../workflows/mail/document-mails"
import type { DocumentMails, DocumentSent } from "../../types"
import type { MailBody } from "../../validators"

/** To whom staff sent a document again, and the order's own address. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DocumentMails>
): Promise<void> => {
  res.status(200).json(await listDocumentMails(req.scope, req.params.id))
}

/** Sends a document again, by mail. */
export const POST = async (
  req: AuthenticatedMedusaRequest<MailBody>,
  res: MedusaResponse<DocumentSent>
): Promise<void> => {
  const mail = await sendDocument(req.scope, {
    ...req.validatedBody,
    id: req.params.id,
    by: req.auth_context.actor_id,
  })
  res.status(200).json({ mail })
}
