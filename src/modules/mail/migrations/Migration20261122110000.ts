import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Whose fault a failed attempt was: the mail server's, which says nothing about
 * the mail, or the mail's own. Only the latter use up its attempts; and mails
 * to one recipient keep their order while the server is away.
 */
export class Migration20261122110000 extends Migration {
  override up(): Promise<void> {
    this.addSql(`
      alter table "mail_message"
        add column if not exists "failures" integer not null default 0,
        add column if not exists "fault" text null,
        add constraint "mail_message_failures_check"
          check ("failures" between 0 and "attempts"),
        add constraint "mail_message_fault_check"
          check ("fault" in ('server', 'mail'));
    `)
    // What failed before counted every attempt.
    this.addSql(`update "mail_message" set "failures" = "attempts";`)
    this.addSql(
      `create index if not exists "IDX_mail_message_waiting" on "mail_message" ("recipient", "created_at", "id") where "status" in ('queued', 'sending');`
    )
    this.addSql(
      `create index if not exists "IDX_mail_message_sent_at" on "mail_message" ("sent_at") where "sent_at" is not null;`
    )
    return Promise.resolve()
  }

  override down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_mail_message_sent_at";`)
    this.addSql(`drop index if exists "IDX_mail_message_waiting";`)
    this.addSql(`
      alter table "mail_message"
        drop column if exists "fault",
        drop column if exists "failures";
    `)
    return Promise.resolve()
  }
}
