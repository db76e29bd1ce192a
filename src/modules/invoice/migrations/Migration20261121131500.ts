import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const UP = [
  `create or replace function invoice_notify() returns trigger language plpgsql as $$
  begin
    perform pg_notify('invoice_changed', new.order_id);
    return null;
  end $$;`,
  `create or replace trigger "invoice_changed" after insert or update of "file_id" on "invoice" for each row execute function invoice_notify();`,
]

const DOWN = [
  `drop trigger if exists "invoice_changed" on "invoice";`,
  `drop function if exists invoice_notify;`,
]

/** Whoever waits for an order's invoice hears of it, with the order's id. */
export class Migration20261121131500 extends Migration {
  override async up(): Promise<void> {
    UP.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    DOWN.forEach((statement) => this.addSql(statement))
  }
}
