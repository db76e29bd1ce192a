import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const UP = [
  // A constant default rewrites no row, and no trigger fires.
  `alter table "invoice" add column if not exists "cause" text not null default 'order';`,
  `alter table "invoice" add column if not exists "corrects_id" text null references "invoice" ("id");`,
  `drop index if exists "IDX_invoice_order_id_kind_unique";`,
  `create unique index if not exists "IDX_invoice_order_id_kind_cause_unique" on "invoice" ("order_id", "kind", "cause");`,
  `create index if not exists "IDX_invoice_corrects_id" on "invoice" ("corrects_id") where "corrects_id" is not null;`,
  `alter table "invoice" drop constraint if exists "CK_invoice_kind";`,
  `alter table "invoice" add constraint "CK_invoice_kind" check (
    "kind" in ('invoice', 'credit_note') and ("kind" = 'credit_note') = ("corrects_id" is not null));`,
]

const DOWN = [
  `alter table "invoice" drop constraint if exists "CK_invoice_kind";`,
  `drop index if exists "IDX_invoice_order_id_kind_cause_unique";`,
  `alter table "invoice" drop column if exists "corrects_id", drop column if exists "cause";`,
  `create unique index if not exists "IDX_invoice_order_id_kind_unique" on "invoice" ("order_id", "kind");`,
]

/** Credit notes beside invoices: one document per order, kind and cause. */
export class Migration20261122061500 extends Migration {
  override async up(): Promise<void> {
    UP.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    DOWN.forEach((statement) => this.addSql(statement))
  }
}
