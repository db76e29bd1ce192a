import { model } from "@medusajs/framework/utils"

import { mailEvents, mailStatuses } from "../contract"
import { mailFaults } from "../domain/sending-fault"

/** One mail to one recipient: the outbox row that makes it happen once. */
const MailMessage = model.define("mail_message", {
  id: model.id({ prefix: "mail" }).primaryKey(),
  key: model.text(),
  event: model.enum([...mailEvents]),
  subject_id: model.text().index(),
  /** Which of several is meant, a refund's key for example. */
  topic: model.text().default(""),
  recipient: model.text(),
  /** The user who asked for it; null where it sent itself. */
  requested_by: model.text().nullable(),
  locale: model.text(),
  status: model.enum([...mailStatuses]).default("queued"),
  attempts: model.number().default(0),
  /** Attempts that failed through the mail itself, or whose worker died. */
  failures: model.number().default(0),
  /** Whose fault the last failure was. */
  fault: model.enum([...mailFaults]).nullable(),
  next_attempt_at: model.dateTime(),
  lease_until: model.dateTime().nullable(),
  last_error: model.text().nullable(),
  message_id: model.text(),
  sent_at: model.dateTime().nullable(),
})

export default MailMessage
