import type { Pool } from "pg"
import type { Finding } from "./finding"

const SQL = `
  select 'payment event' as kind, type || ' ' || event_id as subject,
    coalesce(detail, 'attempts ' || attempts) as detail
  from payment_event where status = 'received'
  union all
  select 'payment event given up', type || ' ' || event_id, detail
  from payment_event where status = 'dead'
  union all
  select 'mail', key, status || ' ' || coalesce(last_error, '')
  from mail_message where status in ('queued', 'sending')
  union all
  select 'invoice', order_id, code || ' ' || detail from invoice_fault`

/** Work that is not done yet. */
export const readWaiting = async (database: Pool): Promise<Finding[]> => {
  const { rows } = await database.query<{
    kind: string
    subject: string
    detail: string | null
  }>(SQL)
  return rows.map(({ kind, subject, detail }) => ({
    check: `no ${kind} waits`,
    subject,
    detail: detail ?? "",
  }))
}
