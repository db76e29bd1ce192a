import { model } from "@medusajs/framework/utils"

/**
 * A paid order whose invoice could not be issued or drawn: why, and when it is
 * tried again. Gone as soon as the invoice and its PDF are there.
 */
export const InvoiceFault = model
  .define("invoice_fault", {
    id: model.id({ prefix: "invflt" }).primaryKey(),
    order_id: model.text(),
    /** `totals_mismatch`, `seller_missing`, `order_empty`, `storage_failed` or `failed`. */
    code: model.text(),
    detail: model.text(),
    attempts: model.number(),
    next_attempt_at: model.dateTime(),
  })
  .indexes([{ on: ["order_id"], unique: true }, { on: ["next_attempt_at"] }])
