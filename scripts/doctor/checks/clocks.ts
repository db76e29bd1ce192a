import type { Check } from "../finding"

const SWEEP =
  "The sweep does this each minute. Is Medusa running, does the payment service answer? What does the log say?"

/** What is due is done, and what needs a person is seen by one. */
export const clockChecks: readonly Check[] = [
  {
    slug: "hold-ends-in-time",
    says: "An order whose time to pay is over has been released",
    cure: `${SWEEP} Settling the order on its page in the admin does it now.`,
    sql: `
      select p.order_id as subject,
        format('is %s, its hold ran out at %s', p.state, to_char(p.hold_until, 'YYYY-MM-DD HH24:MI')) as detail
      from order_payment p
      cross join given
      join "order" o on o.id = p.order_id and o.canceled_at is null and o.deleted_at is null
      where p.deleted_at is null and p.hold_until <= now() - given.patience
        and p.state in ('pending', 'processing', 'failed')`,
  },
  {
    slug: "refund-arrives",
    says: "A refund that was asked for has been made",
    cure: "Banks may take days. Older than a week: look it up at the payment service and settle the order.",
    severity: "note",
    sql: `
      select e.order_id as subject,
        format('refund %s of %s %s was asked for at %s and is not confirmed', e.external_id,
          e.amount_minor, upper(e.currency_code), to_char(e.happened_at, 'YYYY-MM-DD HH24:MI')) as detail
      from payment_entry e cross join given
      where e.kind = 'refund_requested' and e.happened_at <= now() - given.patience
        and not exists (select from payment_entry d
          where d.order_id = e.order_id and d.reference = e.reference
            and d.external_id = e.external_id and d.kind in ('refunded', 'refund_failed'))`,
  },
  {
    slug: "attention-is-handled",
    says: "No order waits for staff",
    cure: "Open the order in the admin, look after the matter and acknowledge it.",
    severity: "note",
    sql: `
      select p.order_id as subject,
        format('needs attention: %s', (select string_agg(a ->> 'code', ', ' order by a ->> 'code')
          from jsonb_array_elements(p.attention) a)) as detail
      from order_payment p
      where p.deleted_at is null and p.attention <> '[]'`,
  },
  {
    slug: "event-is-applied",
    says: "No event of a payment service waits long past its time",
    cure: SWEEP,
    sql: `
      select coalesce(e.order_id, e.id) as subject,
        format('%s (%s) waits since %s%s', e.type, e.event_id,
          to_char(e.next_attempt_at, 'YYYY-MM-DD HH24:MI'), coalesce(': ' || e.detail, '')) as detail
      from payment_event e cross join given
      where e.deleted_at is null and e.status = 'received'
        and e.next_attempt_at <= now() - given.patience
        and coalesce(e.leased_until <= now() - given.patience, true)`,
  },
  {
    slug: "event-has-effect",
    says: "No event of a payment service was given up or found no order",
    cure: "Read why, mend it, and replay the event in the admin (Payments). One without an order may be money that was meant for another shop.",
    severity: "note",
    sql: `
      select coalesce(order_id, id) as subject,
        format('%s (%s) of %s is %s: %s', type, event_id,
          to_char(happened_at, 'YYYY-MM-DD HH24:MI'), status, detail) as detail
      from payment_event
      where deleted_at is null
        and (status = 'dead' or (status = 'ignored' and detail = 'no_order'))`,
  },
  {
    slug: "lock-is-not-left",
    says: "No lock outlives its lease",
    cure: "Nothing: a process died while it held the lock, and whoever needs it next takes it.",
    severity: "note",
    sql: `
      select l.id as subject, format('ran out at %s', to_char(l.expires_at, 'YYYY-MM-DD HH24:MI')) as detail
      from lock_lease l cross join given
      where l.expires_at <= now() - given.patience`,
  },
]
