import type { MailEvent } from "../contract"
import type { SqlRunner } from "../../../shared/sql"

/** A row to be queued, its names and ids already worked out. */
export type NewMessage = {
  id: string
  key: string
  event: MailEvent
  subject_id: string
  topic: string
  recipient: string
  locale: string
  message_id: string
  requested_by: string | null
}

const insertOnce = `
  insert into mail_message
    (id, key, event, subject_id, topic, recipient, locale, message_id,
     requested_by)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (key) do nothing
  returning id`

/**
 * Queues a message unless its key has been queued before.
 *
 * @returns the new row's id, or null when the key was there already.
 */
export const queueMessage = async (
  db: SqlRunner,
  row: NewMessage
): Promise<string | null> => {
  const inserted = await db.execute<{ id: string }>(insertOnce, [
    row.id,
    row.key,
    row.event,
    row.subject_id,
    row.topic,
    row.recipient,
    row.locale,
    row.message_id,
    row.requested_by,
  ])
  return inserted[0]?.id ?? null
}
