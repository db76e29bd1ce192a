import type { Check } from "../finding"

const TRIGGERS = [
  ["payment_entry", "payment_entry_append_only"],
  ["payment_entry", "payment_entry_refund_guard"],
  ["order_payment", "order_payment_changed"],
  ["coupon_redemption", "coupon_redemption_guard"],
  ["invoice", "invoice_final"],
  ["invoice", "invoice_final_all"],
  ["invoice", "credit_note_fits"],
  ["invoice_counter", "invoice_counter_counts"],
]

const UNIQUE_INDEXES = [
  "IDX_order_payment_order_id_unique",
  "IDX_payment_entry_once",
  "IDX_live_payment_order_id_unique",
  "IDX_payment_event_once",
  "IDX_placing_claim_cart_id_unique",
  "IDX_placing_claim_order_id_unique",
  "IDX_order_cart_cart_id_unique",
  "IDX_coupon_redemption_once",
  "IDX_invoice_order_id_kind_cause_unique",
  "IDX_invoice_number_unique",
  "IDX_invoice_series_year_sequence_unique",
]

const valuesOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `(${row.map((cell) => `'${cell}'`).join(", ")})`).join(", ")

/** What keeps things right when the code does not. */
export const guardChecks: readonly Check[] = [
  {
    slug: "guards-stand",
    says: "The database's own guards are there: triggers and unique indexes",
    cure: "Run the migrations; if that does not bring it back, make it by hand from the migration that first did.",
    sql: `
      select w.name as subject,
        format('the trigger on %s is %s', w.place,
          case when t.oid is null then 'missing' else 'switched off' end) as detail
      from (values ${valuesOf(TRIGGERS)}) w (place, name)
      left join pg_trigger t on t.tgname = w.name and t.tgrelid = to_regclass(w.place)
      where t.oid is null or t.tgenabled in ('D', 'R')
      union all
      select w.name, 'the unique index is missing or not valid'
      from (values ${valuesOf(UNIQUE_INDEXES.map((name) => [name]))}) w (name)
      left join pg_index i on i.indexrelid = to_regclass(format('%I', w.name))
        and i.indisunique and i.indisvalid
      where i.indexrelid is null`,
  },
]
