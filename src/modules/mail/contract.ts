import type { MailEvent } from "./domain/mail-event"
import type { MailSubject, MailVersion } from "./domain/mail-key"

/** Key of the module in the container, and the name of its options. */
export const MAIL_MODULE = "mail"

export {
  mailEvents,
  type MailEvent,
  type OrderMailEvent,
} from "./domain/mail-event"
export type { MailSubject, MailVersion } from "./domain/mail-key"

/**
 * Where a message stands: waiting for its turn (`queued`), in the hands of one
 * worker until the lease ends (`sending`), accepted by the mail server
 * (`sent`), no longer worth sending (`skipped`), given up (`dead`).
 */
export const mailStatuses = [
  "queued",
  "sending",
  "sent",
  "skipped",
  "dead",
] as const
export type MailStatus = (typeof mailStatuses)[number]

/** Options of the module in medusa-config.ts. */
export type MailModuleOptions = {
  /** Sender: `orders@shop.example` or `Shop <orders@shop.example>`. */
  from_address: string
  /** Where mails for the shop's own people go. */
  staff_email: string
  shop_name: string
  /** Address of the storefront, without a trailing slash. */
  storefront_url: string
}

/** What a workflow hands in to have a message queued once. */
export type MailDraft = MailSubject & {
  event: MailEvent
  recipient: string
  locale: string
  /** Another one sends the same event about the same order once more. */
  version?: MailVersion
  /** The user who asked for it; nobody did where it sends itself. */
  requested_by?: string
}

/** A message that one worker holds until `lease_until`. */
export type ClaimedMail = {
  id: string
  key: string
  event: MailEvent
  subject_id: string
  topic: string
  recipient: string
  locale: string
  message_id: string
  /** This attempt's number, from 1. It also fences off stale workers. */
  attempts: number
  /** How many failures of its own it will have if this attempt is one. */
  failures: number
  lease_until: Date
}

/** Whom a mail is written for. */
export type MailReader = { locale: string; country?: string | null | undefined }

/** A mail ready for the wire, without its attachments. */
export type RenderedMail = { subject: string; html: string; text: string }
