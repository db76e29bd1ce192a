import type { DoctorOrders } from "./doctor-orders"

/** A copy of rows with other values, for any table. */
const copy = (
  table: string,
  where: string,
  changes: Record<string, string>
): string =>
  `insert into "${table}" select (jsonb_populate_record(row.*, '${JSON.stringify(changes)}')).*
   from "${table}" row where ${where}`

type EntryChange = {
  reference?: string
  external_id?: string
  amount_minor?: number
}

const entry = (
  orderId: string,
  kind: string,
  change: EntryChange = {}
): string => `
  insert into payment_entry (id, order_id, provider_id, reference, kind, external_id,
    amount_minor, raw_amount_minor, currency_code, created_at, happened_at)
  values ('payent_${kind}', '${orderId}', 'pp_test', '${change.reference ?? "cs_lost"}', '${kind}',
    '${change.external_id ?? ""}', ${change.amount_minor ?? 100}, '{"value":"100","precision":20}', 'eur',
    clock_timestamp(), now() - interval '1 hour')`

const inLine = (orderId: string): string =>
  `line_item_id in (select item_id from order_item where order_id = '${orderId}')`

/** The one stock level that an order's stock is reserved on. */
const levelOf = (orderId: string): string => `
  (inventory_item_id, location_id) in (select inventory_item_id, location_id
    from reservation_item where deleted_at is null and ${inLine(orderId)})`

const collectionOf = (orderId: string): string =>
  `(select payment_collection_id from order_payment_collection where order_id = '${orderId}')`

const paymentOf = (orderId: string): string =>
  `(select id from payment where payment_collection_id in ${collectionOf(orderId)})`

const record = (orderId: string, assignments: string): string =>
  `update order_payment set ${assignments} where order_id = '${orderId}'`

const HOUR_AGO = "now() - interval '1 hour'"

/**
 * For each check of the doctor, statements that break what it looks at and
 * nothing else. The order's own books are kept in step with each other where
 * several checks compare them.
 */
export const breakagesOf = ({
  paid,
  pending,
  canceled,
  returned,
}: DoctorOrders): Record<string, string[]> => ({
  "guards-stand": [
    "alter table payment_entry disable trigger payment_entry_append_only",
  ],
  "money-has-order": [
    copy("payment", `row.id in ${paymentOf(paid)}`, {
      id: "pay_lost",
      payment_collection_id: "pay_col_lost",
      payment_session_id: "payses_lost",
    }),
  ],
  "ledger-has-order": [entry("order_lost", "requested")],
  "order-has-payment-record": [
    copy("order", `row.id = '${pending}'`, { id: "order_lost" }),
    copy("order_cart", `row.order_id = '${pending}'`, {
      order_id: "order_lost",
      cart_id: "cart_lost",
    }),
  ],
  "one-order-per-cart": [
    copy("order_cart", `row.order_id = '${pending}'`, { cart_id: "cart_lost" }),
  ],
  "claim-names-its-order": [
    `insert into placing_claim (id, cart_id, owner, claimed_at, order_id)
     values ('claim_broken', 'cart_lost', 'nobody', now(), 'order_lost')`,
  ],
  "placing-comes-to-its-end": [
    `insert into placing_claim (id, cart_id, owner, claimed_at)
     values ('claim_broken', 'cart_lost', 'nobody', ${HOUR_AGO})`,
  ],
  "placed-cart-is-closed": [
    `update cart set completed_at = null
     where id = (select cart_id from order_cart where order_id = '${pending}')`,
  ],
  "links-lead-to-orders": [
    `insert into order_promotion (id, order_id, promotion_id)
     values ('ordpromo_broken', 'order_lost', 'promo_lost')`,
  ],
  "one-collection-per-order": [
    copy("payment_collection", `row.id in ${collectionOf(pending)}`, {
      id: "pay_col_second",
    }),
    copy("order_payment_collection", `row.order_id = '${pending}'`, {
      payment_collection_id: "pay_col_second",
    }),
  ],
  // A part arrived, and a part of that went back: the order was never paid.
  "may-ship-was-paid": [
    entry(pending, "captured"),
    entry(pending, "refunded", { external_id: "re_1", amount_minor: 50 }),
    `insert into payment (id, amount, raw_amount, currency_code, provider_id, data,
       payment_collection_id, payment_session_id)
     select 'pay_part', 1, '{}', 'eur', 'pp_test', '{}', id, 'payses_part'
     from payment_collection where id in ${collectionOf(pending)}`,
    `insert into capture (id, amount, raw_amount, payment_id) values ('capt_part', 1, '{}', 'pay_part')`,
    `insert into refund (id, amount, raw_amount, payment_id) values ('ref_part', 0.5, '{}', 'pay_part')`,
    `insert into order_transaction (id, order_id, amount, raw_amount, currency_code)
     values ('ordtrx_part', '${pending}', 0.5, '{}', 'eur')`,
    `update payment_collection set captured_amount = 1, refunded_amount = 0.5
     where id in ${collectionOf(pending)}`,
    record(
      pending,
      "state = 'partially_refunded', received_minor = 100, refunded_minor = 50, due_minor = 0"
    ),
  ],
  "nothing-ships-unpaid": [
    `insert into fulfillment (id, location_id) values ('ful_broken', 'sloc_none')`,
    `insert into order_fulfillment (id, order_id, fulfillment_id)
     values ('ordful_broken', '${pending}', 'ful_broken')`,
  ],
  "one-open-payment-page": [
    copy(
      "payment_session",
      `row.payment_collection_id in ${collectionOf(pending)}`,
      { id: "payses_second" }
    ),
  ],
  "live-payment-is-the-open-page": [
    `delete from live_payment where order_id = '${pending}'`,
  ],
  "closed-order-takes-no-money": [
    `update payment_session set data = jsonb_set(data, '{facts,status}', '"open"')
     where payment_collection_id in ${collectionOf(canceled)}`,
  ],
  "ledger-equals-captures": [
    `update capture set amount = amount + 1 where payment_id in ${paymentOf(paid)}`,
    `update order_transaction set amount = amount + 1 where order_id = '${paid}'`,
    `update payment_collection set captured_amount = captured_amount + 1
     where id in ${collectionOf(paid)}`,
  ],
  "ledger-equals-refunds": [
    `insert into refund (id, amount, raw_amount, payment_id)
     select 'ref_broken', 1, '{}', id from payment where id in ${paymentOf(paid)}`,
    `update order_transaction set amount = amount - 1 where order_id = '${paid}'`,
    `update payment_collection set refunded_amount = 1 where id in ${collectionOf(paid)}`,
  ],
  "transactions-equal-books": [
    `update order_transaction set amount = amount + 0.01 where order_id = '${paid}'`,
  ],
  "collection-equals-payments": [
    `update payment_collection set captured_amount = captured_amount - 0.01
     where id in ${collectionOf(paid)}`,
  ],
  "payment-has-order-currency": [
    `update payment set currency_code = 'usd' where id in ${paymentOf(paid)}`,
  ],
  "record-equals-ledger": [record(paid, "received_minor = received_minor + 1")],
  "state-follows-ledger": [record(paid, "state = 'overpaid'")],
  "due-follows-state": [record(paid, "due_minor = 1")],
  "total-is-frozen": [
    `update order_summary set totals = jsonb_set(totals, '{original_order_total}', '1')
     where order_id = '${pending}'`,
  ],
  "canceled-in-both": [entry(canceled, "revived", { reference: canceled })],
  "canceled-keeps-no-money": [
    `delete from payment_entry where order_id = '${returned}'
       and kind in ('refund_requested', 'refunded')`,
    `delete from refund where payment_id in ${paymentOf(returned)}`,
    `delete from order_transaction where order_id = '${returned}' and amount < 0`,
    `update payment_collection set refunded_amount = 0 where id in ${collectionOf(returned)}`,
    record(returned, "refunded_minor = 0, state = 'paid'"),
  ],
  "waiting-has-an-end": [record(pending, "hold_until = null")],
  "reservation-has-live-order": [
    `update reservation_item set line_item_id = 'ordli_lost' where id = (
       select r.id from reservation_item r join order_line_item t on t.id = r.line_item_id
       where r.deleted_at is null and ${inLine(paid).replace("line_item_id", "r.line_item_id")} limit 1)`,
    `update order_item set fulfilled_quantity = quantity where order_id = '${paid}'`,
  ],
  "level-equals-reservations": [
    `update inventory_level set reserved_quantity = reserved_quantity + 1
     where ${levelOf(pending)}`,
  ],
  "live-order-has-its-stock": [
    `update inventory_level set reserved_quantity = reserved_quantity - (
       select sum(quantity) from reservation_item where deleted_at is null and ${inLine(pending)})
     where ${levelOf(pending)}`,
    `update reservation_item set deleted_at = now() where ${inLine(pending)}`,
  ],
  "nothing-is-oversold": [
    `update inventory_level set stocked_quantity = 0 where ${levelOf(pending)}`,
  ],
  "coupon-counter-adds-up": [
    `update coupon_counter set used = used + 1
     where subject like 'coupon % customer %'`,
  ],
  "order-counts-its-coupons": [
    `insert into order_line_item_adjustment
       (id, item_id, promotion_id, amount, raw_amount, version)
     select 'ordliadj_broken', i.item_id, 'promo_other', 1, '{"value": "1", "precision": 20}', i.version
     from order_item i where i.order_id = '${pending}' limit 1`,
    `update "order" set updated_at = ${HOUR_AGO} where id = '${pending}'`,
  ],
  "dead-order-uses-no-coupon": [
    `update "order" set canceled_at = ${HOUR_AGO} where id = '${canceled}'`,
    `with counting as (
         update coupon_redemption set state = 'held', released_at = null, release_reason = null
         where order_id = '${canceled}' returning subjects, amount_minor
       ), due as (
         select s.subject, count(*) as used, sum(amount_minor) as spent
         from counting, unnest(subjects) as s(subject) group by s.subject
       )
       update coupon_counter c set used = c.used + d.used,
         spent_minor = c.spent_minor + d.spent, updated_at = now()
       from due d where d.subject = c.subject`,
  ],
  "coupon-waits-for-no-order": [
    `insert into coupon_redemption (id, source_id, promotion_id, code,
       currency_code, amount_minor, subjects, state, held_at)
     values ('couprd_broken', 'cart_lost', 'promo_lost', 'LOST', 'eur', 1,
       '{broken}', 'held', ${HOUR_AGO})`,
    `insert into coupon_counter (subject, used, spent_minor) values ('broken', 1, 1)`,
  ],
  "promotion-shows-its-uses": [
    `update promotion_campaign_budget set used = used + 0.01 where type = 'spend'`,
    `update coupon_counter set updated_at = ${HOUR_AGO}`,
  ],
  "coupon-keeps-its-limit": [
    `update promotion set "limit" = 0 where code = 'DOCTOR-LIMIT'`,
  ],
  "batch-has-its-codes": [
    `insert into coupon_batch (id, promotion_id, pattern, wanted, made, state)
     values ('coupbatch_broken', 'promo_lost', '{}', 1, 1, 'ready')`,
  ],
  "batch-is-made": [
    `insert into coupon_batch (id, promotion_id, pattern, wanted, updated_at)
     values ('coupbatch_left', 'promo_lost', '{}', 1, ${HOUR_AGO})`,
  ],
  "promotion-has-its-code": [
    `insert into coupon_batch (id, promotion_id, pattern, wanted, made, state)
     values ('coupbatch_taken', 'promo_lost', '{}', 1, 1, 'ready')`,
    `delete from coupon_code where code = 'DOCTOR-LIMIT'`,
    `insert into coupon_code (code, promotion_id, batch_id)
     values ('DOCTOR-LIMIT', 'promo_lost', 'coupbatch_taken')`,
  ],
  "paid-has-invoice": [record(pending, `paid_at = ${HOUR_AGO}`)],
  "invoice-has-payment": [
    `update invoice set total_minor = total_minor + 1 where order_id = '${paid}'`,
  ],
  "documents-add-up": [
    `update invoice set issued_at = issued_at - interval '1 hour'`,
    `update invoice set cause = 'lost', total_minor = total_minor + 1 where order_id = '${paid}'`,
  ],
  "refund-has-credit-note": [
    `update invoice set cause = 'lost', total_minor = total_minor - 1
     where kind = 'credit_note' and order_id = '${returned}'`,
    `update payment_entry set created_at = ${HOUR_AGO}
     where order_id = '${returned}' and kind = 'refunded'`,
  ],
  "credit-note-names-its-invoice": [
    `update invoice set currency_code = 'usd'
     where kind = 'credit_note' and order_id = '${returned}'`,
  ],
  "invoice-numbers-have-no-gaps": [
    `update invoice_counter set last_sequence = last_sequence + 1`,
  ],
  "invoice-dates-go-up": [
    `update invoice set issued_at = issued_at - interval '10 days'
     where sequence = (select max(sequence) from invoice)`,
  ],
  "invoice-has-pdf": [
    `update invoice set file_id = null, pdf_sha256 = null, issued_at = ${HOUR_AGO}
     where sequence = 1`,
  ],
  "placed-was-mailed": [
    `delete from mail_message where subject_id = '${pending}'`,
    `update "order" set created_at = ${HOUR_AGO} where id = '${pending}'`,
  ],
  "payment-was-mailed": [
    `delete from mail_message where subject_id = '${paid}' and event = 'payment-received'`,
    `update invoice set issued_at = issued_at - interval '1 hour'`,
  ],
  "cancellation-was-mailed": [
    `delete from mail_message where subject_id = '${canceled}' and event = 'order-canceled'`,
    `update payment_entry set created_at = ${HOUR_AGO}
     where order_id = '${canceled}' and kind = 'canceled'`,
  ],
  "refund-was-mailed": [
    `delete from mail_message where subject_id = '${returned}' and event = 'order-refunded'`,
    `update payment_entry set created_at = ${HOUR_AGO}
     where order_id = '${returned}' and kind = 'refunded'`,
  ],
  "correction-was-mailed": [
    // Of all, for their dates go up with their numbers.
    `update invoice set issued_at = issued_at - interval '1 hour'`,
    `update invoice set cause = 'ordch_1'
     where order_id = '${paid}' and kind = 'invoice'`,
  ],
  "mail-is-once": [
    `drop index "IDX_mail_message_key"`,
    copy("mail_message", `row.key = '${pending}:order-placed:1'`, {
      id: "mail_second",
    }),
  ],
  "mail-is-not-stuck": [
    `update mail_message set status = 'sending', sent_at = null, lease_until = ${HOUR_AGO}
     where subject_id = '${pending}'`,
  ],
  "mail-was-given-up": [
    `update mail_message set status = 'dead', sent_at = null where subject_id = '${pending}'`,
  ],
  "hold-ends-in-time": [record(pending, `hold_until = ${HOUR_AGO}`)],
  "refund-arrives": [entry(paid, "refund_requested", { external_id: "re_1" })],
  "attention-is-handled": [
    record(paid, `attention = '[{"code":"dispute_opened"}]'`),
  ],
  "event-is-applied": [
    `insert into payment_event (id, provider, event_id, type, livemode, next_attempt_at, happened_at)
     values ('evt_broken', 'stripe', 'evt_broken', 'charge.refunded', false, ${HOUR_AGO}, now())`,
  ],
  "event-has-effect": [
    `insert into payment_event (id, provider, event_id, type, livemode, status, detail, happened_at)
     values ('evt_dead', 'stripe', 'evt_dead', 'charge.refunded', false, 'dead', 'no answer', now())`,
  ],
  "lock-is-not-left": [
    `insert into lock_lease (id, owner, expires_at) values ('lock_broken', 'nobody', ${HOUR_AGO})`,
  ],
})
