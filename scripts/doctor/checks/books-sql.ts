/**
 * What the ledger says, as common table expressions. Rows are read as facts: a
 * refund by its key, a dispute by its id; amounts in minor units.
 */
export const LEDGER = `
  ledger_refund as (
    select order_id, reference, external_id,
      coalesce(
        max(amount_minor) filter (where kind = 'refunded'),
        max(amount_minor) filter (where kind = 'refund_requested'), 0) as minor,
      bool_or(kind = 'refunded') as done,
      bool_or(kind = 'refund_failed') as failed,
      min(happened_at) as since
    from payment_entry
    where kind in ('refund_requested', 'refunded', 'refund_failed')
    group by order_id, reference, external_id
  ),
  ledger_dispute as (
    select order_id, reference, external_id,
      bool_and(kind = 'dispute_opened') as is_open
    from payment_entry
    where kind in ('dispute_opened', 'dispute_won', 'dispute_lost')
    group by order_id, reference, external_id
  ),
  ledger_reference as (
    select order_id, reference,
      coalesce(sum(amount_minor) filter (where kind = 'captured'), 0) as captured,
      coalesce(sum(amount_minor) filter (where kind = 'authorized'), 0) as authorized,
      coalesce(sum(amount_minor) filter (where kind = 'dispute_lost'), 0) as lost,
      bool_or(kind in ('failed', 'expired', 'voided')) as is_over,
      bool_or(kind = 'failed') as has_failed,
      bool_or(kind = 'mismatch') as is_foreign,
      bool_or(kind = 'processing') as is_processing,
      bool_or(kind in ('requested', 'processing', 'authorized')) as is_running
    from payment_entry
    group by order_id, reference
  )`

/** What core keeps of an order's payments, in exact minor units. */
export const CORE_BOOKS = `
  core_payment as (
    select p.id, l.order_id, u.per_major
    from payment p
    join order_payment_collection l
      on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
    join money_unit u on u.code = lower(p.currency_code)
    where p.deleted_at is null
  ),
  core_capture as (
    select p.order_id, sum(c.amount) as major, sum(c.amount * p.per_major) as minor
    from capture c join core_payment p on p.id = c.payment_id
    where c.deleted_at is null group by p.order_id
  ),
  core_refund as (
    select p.order_id, sum(r.amount) as major, sum(r.amount * p.per_major) as minor
    from refund r join core_payment p on p.id = r.payment_id
    where r.deleted_at is null group by p.order_id
  )`
