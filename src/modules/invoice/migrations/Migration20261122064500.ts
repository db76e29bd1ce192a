import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const UP = [
  `create table if not exists "invoice_settings" (
    "id" text not null primary key,
    "seller_code" text not null,
    "version" integer not null check ("version" > 0),
    "document" jsonb not null,
    "created_by" text null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null
  );`,
  // Without "where deleted_at is null": a version is never free again.
  `create unique index if not exists "IDX_invoice_settings_seller_code_version_unique" on "invoice_settings" ("seller_code", "version");`,
  `insert into "invoice_settings" ("id", "seller_code", "version", "document")
   select replace("id", 'invsel_', 'invset_'), "code", 1, jsonb_build_object(
     'seller', jsonb_build_object(
       'name', "name", 'address_lines', to_jsonb("address_lines"),
       'postal_code', "postal_code", 'city', "city", 'country_code', "country_code",
       'vat_id', "vat_id", 'tax_number', null, 'register', "register",
       'bank_name', "bank_name", 'iban', "iban", 'bic', "bic",
       'email', "email", 'phone', null, 'website', null,
       'footer', "footer", 'logo', null, 'time_zone', "time_zone"),
     'numbering', '{"invoice": "INV-{YYYY}-{00000}", "credit_note": "CN-{YYYY}-{00000}"}'::jsonb,
     'issue_when', 'paid', 'payment_terms_days', null,
     'e_invoice', false, 'tax_scheme', 'standard')
   from "invoice_seller" where "deleted_at" is null;`,
  `drop table "invoice_seller";`,
  `create or replace function invoice_settings_are_kept() returns trigger language plpgsql as $$
  begin
    raise exception 'a version of the invoice settings is kept as it is: % refused', tg_op
      using errcode = 'restrict_violation';
  end $$;`,
  `create or replace trigger "invoice_settings_kept" before update or delete on "invoice_settings" for each row execute function invoice_settings_are_kept();`,
  `create or replace trigger "invoice_settings_kept_all" before truncate on "invoice_settings" for each statement execute function invoice_settings_are_kept();`,
]

const DOWN = [
  `create table if not exists "invoice_seller" (
    "id" text not null primary key, "code" text not null, "name" text not null,
    "address_lines" text[] not null, "postal_code" text not null, "city" text not null,
    "country_code" text not null, "vat_id" text null, "register" text null,
    "bank_name" text null, "iban" text null, "bic" text null, "email" text null,
    "footer" text null, "time_zone" text not null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null
  );`,
  `create unique index if not exists "IDX_invoice_seller_code_unique" on "invoice_seller" ("code") where "deleted_at" is null;`,
  `insert into "invoice_seller" ("id", "code", "name", "address_lines", "postal_code", "city",
     "country_code", "vat_id", "register", "bank_name", "iban", "bic", "email", "footer", "time_zone")
   select distinct on ("seller_code") replace("id", 'invset_', 'invsel_'), "seller_code", s->>'name',
     array(select jsonb_array_elements_text(s->'address_lines')), s->>'postal_code', s->>'city',
     s->>'country_code', s->>'vat_id', s->>'register', s->>'bank_name', s->>'iban', s->>'bic',
     s->>'email', s->>'footer', s->>'time_zone'
   from "invoice_settings", lateral (select "document"->'seller' as s) as d
   order by "seller_code", "version" desc;`,
  `drop table if exists "invoice_settings" cascade;`,
  `drop function if exists invoice_settings_are_kept;`,
]

/** Settings of invoices, version by version; the seller's row becomes their first. */
export class Migration20261122064500 extends Migration {
  override async up(): Promise<void> {
    UP.forEach((statement) => this.addSql(statement))
  }

  override async down(): Promise<void> {
    DOWN.forEach((statement) => this.addSql(statement))
  }
}
