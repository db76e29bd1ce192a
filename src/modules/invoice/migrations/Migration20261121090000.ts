import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const TABLES = [
  `create table if not exists "invoice" (
    "id" text not null primary key,
    "kind" text not null default 'invoice',
    "order_id" text not null,
    "series" text not null,
    "year" integer not null,
    "sequence" integer not null check ("sequence" > 0),
    "number" text not null,
    "issued_at" timestamptz not null,
    "currency_code" text not null,
    "total_minor" numeric not null,
    "raw_total_minor" jsonb not null,
    "locale" text not null,
    "template_version" text not null,
    "snapshot" jsonb not null,
    "snapshot_sha256" text not null,
    "file_id" text null,
    "pdf_sha256" text null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null,
    constraint "CK_invoice_file" check (("file_id" is null) = ("pdf_sha256" is null))
  );`,
  // Without "where deleted_at is null": a number is never free again.
  `create unique index if not exists "IDX_invoice_series_year_sequence_unique" on "invoice" ("series", "year", "sequence");`,
  `create unique index if not exists "IDX_invoice_order_id_kind_unique" on "invoice" ("order_id", "kind");`,
  `create unique index if not exists "IDX_invoice_number_unique" on "invoice" ("number");`,
  `create index if not exists "IDX_invoice_without_file" on "invoice" ("issued_at") where "file_id" is null;`,
  `create table if not exists "invoice_counter" (
    "id" text not null primary key,
    "series" text not null,
    "year" integer not null,
    "last_sequence" integer not null default 0,
    "last_issued_at" timestamptz null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null
  );`,
  `create unique index if not exists "IDX_invoice_counter_series_year_unique" on "invoice_counter" ("series", "year");`,
  `create table if not exists "invoice_seller" (
    "id" text not null primary key,
    "code" text not null,
    "name" text not null,
    "address_lines" text[] not null,
    "postal_code" text not null,
    "city" text not null,
    "country_code" text not null,
    "vat_id" text null,
    "register" text null,
    "bank_name" text null,
    "iban" text null,
    "bic" text null,
    "email" text null,
    "footer" text null,
    "time_zone" text not null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null
  );`,
  `create unique index if not exists "IDX_invoice_seller_code_unique" on "invoice_seller" ("code") where "deleted_at" is null;`,
  `create table if not exists "invoice_fault" (
    "id" text not null primary key,
    "order_id" text not null,
    "code" text not null,
    "detail" text not null,
    "attempts" integer not null,
    "next_attempt_at" timestamptz not null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null
  );`,
  `create unique index if not exists "IDX_invoice_fault_order_id_unique" on "invoice_fault" ("order_id") where "deleted_at" is null;`,
  `create index if not exists "IDX_invoice_fault_next_attempt_at" on "invoice_fault" ("next_attempt_at") where "deleted_at" is null;`,
]

const GUARDS = [
  // An issued invoice stays as it is; its file may be added, once.
  `create or replace function invoice_is_final() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE'
      and old.file_id is null
      and to_jsonb(new) - array['file_id', 'pdf_sha256', 'updated_at']
        = to_jsonb(old) - array['file_id', 'pdf_sha256', 'updated_at']
    then
      return new;
    end if;
    raise exception 'an issued invoice is final: % refused', tg_op
      using errcode = 'restrict_violation';
  end $$;`,
  `create or replace trigger "invoice_final" before update or delete on "invoice" for each row execute function invoice_is_final();`,
  `create or replace trigger "invoice_final_all" before truncate on "invoice" for each statement execute function invoice_is_final();`,
  // The counter goes up by one or stays; it is never set back or thrown away.
  `create or replace function invoice_counter_only_counts() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE'
      and new.series = old.series
      and new.year = old.year
      and new.deleted_at is null
      and new.last_sequence - old.last_sequence in (0, 1)
    then
      return new;
    end if;
    raise exception 'an invoice counter only counts up by one: % refused', tg_op
      using errcode = 'restrict_violation';
  end $$;`,
  `create or replace trigger "invoice_counter_counts" before update or delete on "invoice_counter" for each row execute function invoice_counter_only_counts();`,
  `create or replace trigger "invoice_counter_counts_all" before truncate on "invoice_counter" for each statement execute function invoice_counter_only_counts();`,
]

const DOWN = [
  `drop table if exists "invoice", "invoice_counter", "invoice_seller", "invoice_fault" cascade;`,
  `drop function if exists invoice_is_final, invoice_counter_only_counts;`,
]

/** The invoice tables, and the triggers that keep issued invoices as they are. */
export class Migration20261121090000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) {
      this.addSql(statement)
    }
  }

  override async down(): Promise<void> {
    DOWN.forEach((statement) => this.addSql(statement))
  }
}
