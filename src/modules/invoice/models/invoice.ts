import { model } from "@medusajs/framework/utils"

/**
 * An issued invoice or credit note. The database refuses to change or delete it: only the
 * file may be added, once.
 */
export const Invoice = model
  .define("invoice", {
    id: model.id({ prefix: "inv" }).primaryKey(),
    /** `invoice` or `credit_note`. */
    kind: model.text().default("invoice"),
    /** What it was issued for: `order`, or what changed it. */
    cause: model.text().default("order"),
    /** The invoice that a credit note lessens. */
    corrects_id: model.text().nullable(),
    order_id: model.text(),
    series: model.text(),
    year: model.number(),
    /** Place in the series (of a year), without gaps. */
    sequence: model.number(),
    /** What people read: INV-2026-00001. */
    number: model.text().searchable(),
    issued_at: model.dateTime(),
    currency_code: model.text(),
    /** In minor units. */
    total_minor: model.bigNumber(),
    locale: model.text(),
    template_version: model.text(),
    /** All that the invoice says; its type is `InvoiceSnapshot`. */
    snapshot: model.json(),
    /** Of the snapshot's canonical JSON. */
    snapshot_sha256: model.text(),
    /** Key of the PDF in the File module; null until it is made. */
    file_id: model.text().nullable(),
    pdf_sha256: model.text().nullable(),
  })
  .indexes([
    { on: ["series", "year", "sequence"], unique: true },
    { on: ["order_id", "kind", "cause"], unique: true },
    { on: ["number"], unique: true },
  ])
