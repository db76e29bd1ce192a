import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const UP = [
  // Whoever credits an invoice locks its row, so that sums cannot race.
  `create or replace function credit_note_fits() returns trigger language plpgsql as $$
  declare
    original record;
    credited numeric;
  begin
    select "order_id", "kind", "currency_code", "total_minor" into original
    from "invoice" where "id" = new.corrects_id for update;
    select coalesce(sum("total_minor"), 0) into credited
    from "invoice" where "corrects_id" = new.corrects_id;
    if original.kind <> 'invoice' or original.order_id <> new.order_id
      or original.currency_code <> new.currency_code
      or credited + new.total_minor > original.total_minor
    then
      raise exception 'a credit note takes back an invoice of its order, and no more than it: % of order % refused', new.number, new.order_id
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;`,
  `create or replace trigger "credit_note_fits" before insert on "invoice" for each row when (new.kind = 'credit_note') execute function credit_note_fits();`,
]

const DOWN = [
  `drop trigger if exists "credit_note_fits" on "invoice";`,
  `drop function if exists credit_note_fits;`,
]

/** No credit note exceeds its invoice, or names one of another order. */
export class Migration20261122073015 extends Migration {
  override async up(): Promise<void> {
    UP.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    DOWN.forEach((statement) => this.addSql(statement))
  }
}
