import { createHash } from "node:crypto"

import type { MailEvent } from "./mail-event"

/**
 * What a mail is about: an order, and where an event can happen to it more
 * than once, the topic that tells which time is meant (a refund's key).
 */
export type MailSubject = { subject_id: string; topic?: string | undefined }

/**
 * Tells apart mails of the same event about the same subject: a number, or the
 * key under which somebody asked for one, so that asking twice is one mail.
 */
export type MailVersion = number | string

/** The one name of "this event about this subject", unique in the outbox. */
export const mailKey = (
  { subject_id, topic = "" }: MailSubject,
  event: MailEvent,
  version: MailVersion = 1
): string => [subject_id, event, ...(topic ? [topic] : []), version].join(":")

const domainOf = (address: string): string =>
  /@([a-z0-9.-]+)>?\s*$/i.exec(address)?.[1]?.toLowerCase() ?? "localhost"

/**
 * The Message-ID of a mail, the same at every attempt: should a crash between
 * the server's "accepted" and our commit send it twice, mail programs fold the
 * copies into one. The key is hashed, for it holds the order's id.
 */
export const messageId = (key: string, fromAddress: string): string => {
  const digest = createHash("sha256").update(key).digest("hex").slice(0, 32)
  return `<${digest}@${domainOf(fromAddress)}>`
}
