import { model } from "@medusajs/framework/utils"

/** The last number given out in a series' year. Its row lock is the queue. */
export const InvoiceCounter = model
  .define("invoice_counter", {
    id: model.id({ prefix: "invctr" }).primaryKey(),
    series: model.text(),
    year: model.number(),
    last_sequence: model.number().default(0),
    last_issued_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["series", "year"], unique: true }])
