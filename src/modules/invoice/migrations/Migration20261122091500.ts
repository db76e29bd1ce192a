import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const UP = [
  `create table if not exists "invoice_export" (
    "id" text not null primary key,
    "format" text not null check ("format" in ('csv', 'zip')),
    "filter" jsonb not null check (jsonb_typeof("filter") = 'object'),
    "state" text not null default 'queued'
      check ("state" in ('queued', 'running', 'done', 'failed')),
    "done" integer not null default 0 check ("done" >= 0),
    "missing" integer not null default 0 check ("missing" >= 0),
    "total" integer not null check ("total" >= 0),
    "error" text null,
    "file_id" text null,
    "requested_by" text not null,
    "attempts" integer not null default 0 check ("attempts" >= 0),
    "lease_until" timestamptz null,
    "expires_at" timestamptz not null default now() + interval '1 day',
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    constraint "CK_invoice_export_leased"
      check ("state" <> 'running' or "lease_until" is not null),
    constraint "CK_invoice_export_done"
      check ("state" <> 'done' or "file_id" is not null)
  );`,
  // Who asks twice for what is not done yet gets one.
  `create unique index if not exists "IDX_invoice_export_open" on "invoice_export" ("requested_by", "format", "filter") where "state" in ('queued', 'running');`,
  `create index if not exists "IDX_invoice_export_expires" on "invoice_export" ("expires_at");`,
]

/** Exports of a period's documents, worked behind the answer. */
export class Migration20261122091500 extends Migration {
  override async up(): Promise<void> {
    UP.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "invoice_export" cascade;`)
  }
}
