import { newsWindowMs } from "../../../src/modules/mail/domain/decide-mail"
import type { MailEvent } from "../../../src/modules/mail/domain/mail-event"
import type { Check } from "../finding"

const WINDOW = `interval '${newsWindowMs} milliseconds'`
const SWEEP =
  "The sweep queues and sends each minute. Is Medusa running, does the mail server answer (SMTP_URL)? What does the log say?"

/** Whether something of the news window has no mail; `topic` names which. */
const lacksMail = (event: MailEvent, since: string, topic?: string): string => `
  ${since} between now() - ${WINDOW} + given.patience and now() - given.patience
  and not exists (select from mail_message m where m.key =
    p.order_id || ':${event}:'${topic ? ` || ${topic} || ':'` : ""} || '1')`

/** Shoppers hear of what happened, once. */
export const mailChecks: readonly Check[] = [
  {
    slug: "placed-was-mailed",
    says: "Every order that was placed lately has its confirmation mail",
    cure: SWEEP,
    sql: `
      select p.order_id as subject, 'placed, without a confirmation in the outbox' as detail
      from order_payment p
      cross join given
      join "order" o on o.id = p.order_id and o.canceled_at is null
        and o.deleted_at is null and o.email is not null
      where p.deleted_at is null and ${lacksMail("order-placed", "o.created_at")}`,
  },
  {
    slug: "payment-was-mailed",
    says: "Every order that was paid lately has its mail with the invoice",
    cure: SWEEP,
    sql: `
      select p.order_id as subject, 'paid and invoiced, without that mail in the outbox' as detail
      from order_payment p
      cross join given
      join "order" o on o.id = p.order_id and o.canceled_at is null
        and o.deleted_at is null and o.email is not null
      join invoice i on i.order_id = p.order_id and i.kind = 'invoice' and i.file_id is not null
      where p.deleted_at is null and p.state <> 'refunded'
        and p.paid_at > now() - ${WINDOW} + given.patience
        and ${lacksMail("payment-received", "i.issued_at")}`,
  },
  {
    slug: "cancellation-was-mailed",
    says: "Every order that was canceled lately has its mail with the reason",
    cure: SWEEP,
    sql: `
      select p.order_id as subject,
        format('canceled (%s), without that mail in the outbox', e.external_id) as detail
      from order_payment p
      cross join given
      join "order" o on o.id = p.order_id and o.canceled_at is not null
        and o.deleted_at is null and o.email is not null
      join payment_entry e on e.order_id = p.order_id and e.kind = 'canceled'
        and e.external_id = p.cancel_reason
      where p.deleted_at is null
        and ${lacksMail("order-canceled", "e.created_at", "e.external_id")}`,
  },
  {
    slug: "refund-was-mailed",
    says: "Every refund that was made lately has its mail",
    cure: SWEEP,
    sql: `
      select p.order_id as subject,
        format('refund %s of %s %s, without its mail in the outbox', e.external_id,
          e.amount_minor, upper(e.currency_code)) as detail
      from order_payment p
      cross join given
      join "order" o on o.id = p.order_id and o.deleted_at is null and o.email is not null
      join payment_entry e on e.order_id = p.order_id and e.kind = 'refunded'
      where p.deleted_at is null
        and not exists (select from payment_entry f
          where f.order_id = e.order_id and f.external_id = e.external_id and f.kind = 'refund_failed')
        and ${lacksMail("order-refunded", "e.created_at", "e.external_id")}`,
  },
  {
    slug: "correction-was-mailed",
    says: "Every order that was edited after its invoice has its mail with the new one",
    cure: SWEEP,
    sql: `
      select p.order_id as subject,
        format('%s corrects an edited order, without its mail in the outbox', i.number) as detail
      from order_payment p
      cross join given
      join "order" o on o.id = p.order_id and o.canceled_at is null
        and o.deleted_at is null and o.email is not null
      join invoice i on i.order_id = p.order_id and i.kind = 'invoice'
        and i.cause like 'ordch\\_%' and i.file_id is not null
      where p.deleted_at is null
        and ${lacksMail("order-corrected", "i.issued_at", "i.cause")}`,
  },
  {
    slug: "mail-is-once",
    says: "No mail is in the outbox twice",
    cure: "The unique index of mail_message.key is missing: run the migrations.",
    sql: `
      select key as subject, format('%s times in the outbox', count(*)) as detail
      from mail_message group by key having count(*) > 1`,
  },
  {
    slug: "mail-is-not-stuck",
    says: "No mail waits long past its time",
    cure: SWEEP,
    sql: `
      select m.id as subject,
        format('%s of %s is %s since %s', m.event, m.subject_id, m.status,
          to_char(coalesce(m.lease_until, m.next_attempt_at), 'YYYY-MM-DD HH24:MI')) as detail
      from mail_message m cross join given
      where m.deleted_at is null
        and ((m.status = 'sending' and m.lease_until <= now() - given.patience)
          or (m.status = 'queued' and m.next_attempt_at <= now() - given.patience))`,
  },
  {
    slug: "mail-was-given-up",
    says: "No mail was given up",
    cure: "Read why, mend it (address, mail server), and write to the shopper yourself.",
    severity: "note",
    sql: `
      select id as subject,
        format('%s of %s: given up after %s attempts: %s', event, subject_id, attempts,
          coalesce(last_error, 'no reason kept')) as detail
      from mail_message where deleted_at is null and status = 'dead'`,
  },
]
