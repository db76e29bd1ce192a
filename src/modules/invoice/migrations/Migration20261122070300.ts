import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const UP = [
  `create table if not exists "invoice_template" (
    "id" text not null primary key,
    "slug" text not null,
    "version" integer not null check ("version" > 0),
    "title" text not null,
    "markup" text not null,
    "styles" text not null,
    "created_by" text null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null
  );`,
  // Without "where deleted_at is null": documents name their version for good.
  `create unique index if not exists "IDX_invoice_template_slug_version_unique" on "invoice_template" ("slug", "version");`,
  `create or replace function invoice_templates_are_kept() returns trigger language plpgsql as $$
  begin
    raise exception 'a version of an invoice template is kept as it is: % refused', tg_op
      using errcode = 'restrict_violation';
  end $$;`,
  `create or replace trigger "invoice_template_kept" before update or delete on "invoice_template" for each row execute function invoice_templates_are_kept();`,
  `create or replace trigger "invoice_template_kept_all" before truncate on "invoice_template" for each statement execute function invoice_templates_are_kept();`,
]

const DOWN = [
  `drop table if exists "invoice_template" cascade;`,
  `drop function if exists invoice_templates_are_kept;`,
]

/** Merchants' templates of invoices, version by version. */
export class Migration20261122070300 extends Migration {
  override async up(): Promise<void> {
    UP.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    DOWN.forEach((statement) => this.addSql(statement))
  }
}
