import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STATES = `'pending','processing','authorized','paid','partially_paid','overpaid','partially_refunded','refunded','failed','expired','canceled','disputed'`
const KINDS = `'requested','processing','authorized','captured','failed','expired','voided','void_failed','capture_requested','capture_failed','capture_due','refund_requested','refunded','refund_failed','dispute_opened','dispute_won','dispute_lost','mismatch','canceled','revived','acknowledged'`

/** The ledger learns refunds, disputes and cancellations; orders learn holds. */
export class Migration20261121120000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table "order_payment"
        drop constraint if exists "order_payment_state_check",
        drop constraint if exists "CK_order_payment_paid_at",
        drop constraint if exists "CK_order_payment_review",
        add column if not exists "refunded_minor" numeric not null default 0,
        add column if not exists "raw_refunded_minor" jsonb not null default '{"value":"0","precision":20}',
        add column if not exists "authorized_minor" numeric not null default 0,
        add column if not exists "raw_authorized_minor" jsonb not null default '{"value":"0","precision":20}',
        add column if not exists "due_minor" numeric not null default 0,
        add column if not exists "raw_due_minor" jsonb not null default '{"value":"0","precision":20}',
        add column if not exists "attention" jsonb not null default '[]',
        add column if not exists "cancel_reason" text null,
        add column if not exists "hold_until" timestamptz null;
    `)
    // The next settle derives these anew from the ledger.
    this.addSql(
      `update "order_payment" set "state" = 'pending' where "state" = 'review';`
    )
    this.addSql(`
      update "order_payment" set "due_minor" = "total_minor", "raw_due_minor" = "raw_total_minor",
        "hold_until" = now() + interval '1 day'
      where "state" in ('pending','processing','failed');
    `)
    this.addSql(`
      alter table "order_payment"
        drop column if exists "flag",
        add constraint "order_payment_state_check" check ("state" in (${STATES})),
        add constraint "CK_order_payment_refunds"
          check ("received_minor" >= 0 and "refunded_minor" >= 0 and "authorized_minor" >= 0 and "due_minor" >= 0),
        add constraint "CK_order_payment_paid_at"
          check ("state" <> 'paid' or "paid_at" is not null);
    `)
    this.addSql(
      `create index if not exists "IDX_order_payment_hold_until" on "order_payment" ("hold_until") where deleted_at is null and hold_until is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_order_payment_attention" on "order_payment" ("updated_at") where deleted_at is null and attention <> '[]';`
    )

    this.addSql(`
      alter table "payment_entry"
        drop constraint if exists "payment_entry_kind_check",
        add column if not exists "external_id" text not null default '',
        add column if not exists "actor" text not null default 'service',
        add column if not exists "happened_at" timestamptz not null default now(),
        add constraint "payment_entry_kind_check" check ("kind" in (${KINDS}));
    `)
    this.addSql(`drop index if exists "IDX_payment_entry_once";`)
    this.addSql(
      `create unique index if not exists "IDX_payment_entry_once" on "payment_entry" ("order_id", "reference", "kind", "external_id");`
    )
    // An example order of the seed named no payment; settling finds core's.
    this.addSql(
      `alter table "payment_entry" disable trigger "payment_entry_append_only";`
    )
    this.addSql(`delete from "payment_entry" where "reference" = 'seed';`)
    this.addSql(
      `alter table "payment_entry" enable trigger "payment_entry_append_only";`
    )
    this.addSql(
      `create index if not exists "IDX_payment_entry_reference" on "payment_entry" ("reference");`
    )

    this.addSql(`
      create table if not exists "live_payment" (
        "id" text not null primary key,
        "order_id" text not null,
        "payment_session_id" text not null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_live_payment_order_id_unique" on "live_payment" ("order_id");`
    )

    // No refund of ours beyond what was taken, whatever the code believes. What
    // the service did by itself (actor "service") is written down as it is.
    this.addSql(`
      create or replace function payment_entry_refund_guard()
      returns trigger language plpgsql as $$
      declare
        taken numeric;
        given numeric;
      begin
        if new.kind <> 'refund_requested' or new.actor = 'service' then
          return new;
        end if;
        perform 1 from order_payment where order_id = new.order_id for update;
        select coalesce(sum(case kind when 'captured' then amount_minor else -amount_minor end), 0)
          into taken from payment_entry
          where order_id = new.order_id and reference = new.reference
            and kind in ('captured', 'dispute_lost');
        select coalesce(sum(r.amount), 0) into given from (
          select external_id, max(amount_minor) as amount from payment_entry
          where order_id = new.order_id and reference = new.reference
            and kind in ('refund_requested', 'refunded')
            and external_id <> new.external_id
          group by external_id
        ) r where not exists (
          select 1 from payment_entry f
          where f.order_id = new.order_id and f.reference = new.reference
            and f.kind = 'refund_failed' and f.external_id = r.external_id
        );
        if given + new.amount_minor > taken then
          raise exception 'refund of % exceeds what is left of %', new.amount_minor, taken - given;
        end if;
        return new;
      end $$;
    `)
    this.addSql(
      `drop trigger if exists "payment_entry_refund_guard" on "payment_entry";`
    )
    this.addSql(`
      create trigger "payment_entry_refund_guard"
      before insert on "payment_entry"
      for each row execute function payment_entry_refund_guard();
    `)

    this.addSql(`
      create or replace function order_payment_notify()
      returns trigger language plpgsql as $$
      begin
        perform pg_notify('order_payment_changed', new.order_id);
        return null;
      end $$;
    `)
    this.addSql(`
      drop trigger if exists "order_payment_changed" on "order_payment";
    `)
    this.addSql(`
      create trigger "order_payment_changed"
      after insert or update of "state", "received_minor", "refunded_minor", "attention", "hold_until", "paid_at"
      on "order_payment"
      for each row execute function order_payment_notify();
    `)
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop trigger if exists "order_payment_changed" on "order_payment";`
    )
    this.addSql(`drop function if exists order_payment_notify;`)
    this.addSql(
      `drop trigger if exists "payment_entry_refund_guard" on "payment_entry";`
    )
    this.addSql(`drop function if exists payment_entry_refund_guard;`)
    this.addSql(`drop table if exists "live_payment";`)
    this.addSql(
      `alter table "order_payment" drop column if exists "refunded_minor", drop column if exists "raw_refunded_minor", drop column if exists "authorized_minor", drop column if exists "raw_authorized_minor", drop column if exists "due_minor", drop column if exists "raw_due_minor", drop column if exists "attention", drop column if exists "cancel_reason", drop column if exists "hold_until", add column if not exists "flag" text null;`
    )
  }
}
