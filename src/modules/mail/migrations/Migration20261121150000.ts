import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Mails of cancellations and refunds. A topic tells which of several the mail
 * is about; it is a part of the key.
 */
export class Migration20261121150000 extends Migration {
  override up(): Promise<void> {
    this.addSql(`
      alter table "mail_message"
        add column if not exists "topic" text not null default '',
        drop constraint if exists "mail_message_event_check",
        add constraint "mail_message_event_check" check ("event" in
          ('order-placed', 'payment-received', 'order-canceled', 'order-refunded'));
    `)
    return Promise.resolve()
  }

  override down(): Promise<void> {
    this.addSql(`
      delete from "mail_message" where "event" in ('order-canceled', 'order-refunded');
    `)
    this.addSql(`
      alter table "mail_message"
        drop column if exists "topic",
        drop constraint if exists "mail_message_event_check",
        add constraint "mail_message_event_check"
          check ("event" in ('order-placed', 'payment-received'));
    `)
    return Promise.resolve()
  }
}
