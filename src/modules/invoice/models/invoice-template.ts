import { model } from "@medusajs/framework/utils"

/** A version of a merchant's template. The database keeps each as it was saved. */
export const InvoiceTemplate = model
  .define("invoice_template", {
    id: model.id({ prefix: "invtpl" }).primaryKey(),
    /** Id of the template: `InvoiceTemplate.id` of its contract. */
    slug: model.text(),
    version: model.number(),
    title: model.text(),
    markup: model.text(),
    styles: model.text(),
    /** The user who saved it. */
    created_by: model.text().nullable(),
  })
  .indexes([{ on: ["slug", "version"], unique: true }])
