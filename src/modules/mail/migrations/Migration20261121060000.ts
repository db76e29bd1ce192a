import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The outbox of mails. The unique key counts deleted rows too: what has been
 * told once is not told again because somebody tidied up.
 */
export class Migration20261121060000 extends Migration {
  override up(): Promise<void> {
    this.addSql(`
      create table if not exists "mail_message" (
        "id" text not null,
        "key" text not null,
        "event" text not null,
        "subject_id" text not null,
        "recipient" text not null,
        "locale" text not null,
        "status" text not null default 'queued',
        "attempts" integer not null default 0,
        "next_attempt_at" timestamptz not null default now(),
        "lease_until" timestamptz null,
        "last_error" text null,
        "message_id" text not null,
        "sent_at" timestamptz null,
        "created_at" timestamptz not null default now(),
        "updated_at" timestamptz not null default now(),
        "deleted_at" timestamptz null,
        constraint "mail_message_pkey" primary key ("id"),
        constraint "mail_message_event_check"
          check ("event" in ('order-placed', 'payment-received')),
        constraint "mail_message_status_check"
          check ("status" in ('queued', 'sending', 'sent', 'skipped', 'dead')),
        constraint "mail_message_attempts_check" check ("attempts" >= 0),
        constraint "mail_message_lease_check"
          check ("status" <> 'sending' or "lease_until" is not null),
        constraint "mail_message_sent_check"
          check (("status" = 'sent') = ("sent_at" is not null))
      );
    `)
    this.addSql(
      `create unique index if not exists "IDX_mail_message_key" on "mail_message" ("key");`
    )
    this.addSql(
      `create index if not exists "IDX_mail_message_subject_id" on "mail_message" ("subject_id");`
    )
    this.addSql(
      `create index if not exists "IDX_mail_message_due" on "mail_message" ("next_attempt_at") where "status" in ('queued', 'sending');`
    )
    return Promise.resolve()
  }

  override down(): Promise<void> {
    this.addSql(`drop table if exists "mail_message" cascade;`)
    return Promise.resolve()
  }
}
