import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const EVENTS =
  "'order-placed', 'payment-received', 'order-canceled', 'order-refunded'"

const eventCheck = (events: string) => `
  drop constraint if exists "mail_message_event_check",
  add constraint "mail_message_event_check" check ("event" in (${events}))`

/** Documents that staff send again, and who asked for it. */
export class Migration20261122091000 extends Migration {
  override up(): Promise<void> {
    this.addSql(`
      alter table "mail_message"
        add column if not exists "requested_by" text null,
        ${eventCheck(`${EVENTS}, 'document-copy'`)};
    `)
    return Promise.resolve()
  }

  override down(): Promise<void> {
    this.addSql(`delete from "mail_message" where "event" = 'document-copy';`)
    this.addSql(`
      alter table "mail_message"
        drop column if exists "requested_by",
        ${eventCheck(EVENTS)};
    `)
    return Promise.resolve()
  }
}
