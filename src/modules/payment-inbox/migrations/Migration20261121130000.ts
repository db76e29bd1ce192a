import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The inbox of payment events. The unique key counts deleted rows too: an
 * event that has had its effect has none again because somebody tidied up.
 */
export class Migration20261121130000 extends Migration {
  override up(): Promise<void> {
    this.addSql(`
      create table if not exists "payment_event" (
        "id" text not null primary key,
        "provider" text not null,
        "event_id" text not null,
        "type" text not null,
        "livemode" boolean not null,
        "reference" text null,
        "payment_reference" text null,
        "payment_session_id" text null,
        "order_id" text null,
        "status" text not null default 'received'
          check ("status" in ('received', 'applied', 'ignored', 'dead')),
        "detail" text null,
        "attempts" integer not null default 0 check ("attempts" >= 0),
        "next_attempt_at" timestamptz not null default now(),
        "leased_until" timestamptz null,
        "replayed_by" text null,
        "happened_at" timestamptz not null,
        "applied_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "CK_payment_event_applied_at"
          check (("status" = 'applied') = ("applied_at" is not null)),
        constraint "CK_payment_event_reason"
          check ("status" not in ('ignored', 'dead') or "detail" is not null)
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_payment_event_once" on "payment_event" ("provider", "event_id");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_event_due" on "payment_event" ("next_attempt_at") where "status" = 'received';`
    )
    this.addSql(
      `create index if not exists "IDX_payment_event_waiting_session" on "payment_event" ("payment_session_id") where "status" = 'received';`
    )
    this.addSql(
      `create index if not exists "IDX_payment_event_payment_reference" on "payment_event" ("provider", "payment_reference") where "status" = 'applied';`
    )
    this.addSql(
      `create index if not exists "IDX_payment_event_status_created_at" on "payment_event" ("status", "created_at");`
    )
    return Promise.resolve()
  }

  override down(): Promise<void> {
    this.addSql(`drop table if exists "payment_event" cascade;`)
    return Promise.resolve()
  }
}
