import { model } from "@medusajs/framework/utils"

/**
 * What a merchant decided about a seller's documents, version by version. The
 * database takes new versions only: none is changed or deleted.
 */
export const InvoiceSettings = model
  .define("invoice_settings", {
    id: model.id({ prefix: "invset" }).primaryKey(),
    /** `default`, or the id of a sales channel. */
    seller_code: model.text(),
    version: model.number(),
    /** Its type is `InvoiceSettings` of the domain. */
    document: model.json(),
    /** Null where the shop itself saved it. */
    created_by: model.text().nullable(),
  })
  .indexes([{ on: ["seller_code", "version"], unique: true }])
