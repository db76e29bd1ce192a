import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Mails of orders that were changed after their invoice. */
export class Migration20261122101500 extends Migration {
  override up(): Promise<void> {
    this.addSql(`
      alter table "mail_message"
        drop constraint if exists "mail_message_event_check",
        add constraint "mail_message_event_check" check ("event" in
          ('order-placed', 'payment-received', 'order-canceled', 'order-refunded', 'order-corrected', 'document-copy'));
    `)
    return Promise.resolve()
  }

  override down(): Promise<void> {
    this.addSql(`delete from "mail_message" where "event" = 'order-corrected';`)
    this.addSql(`
      alter table "mail_message"
        drop constraint if exists "mail_message_event_check",
        add constraint "mail_message_event_check" check ("event" in
          ('order-placed', 'payment-received', 'order-canceled', 'order-refunded', 'document-copy'));
    `)
    return Promise.resolve()
  }
}
