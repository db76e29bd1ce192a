import { model } from "@medusajs/framework/utils"

/** The shop's own data for its invoices; one row, with the code "default". */
export const InvoiceSeller = model
  .define("invoice_seller", {
    id: model.id({ prefix: "invsel" }).primaryKey(),
    code: model.text(),
    name: model.text(),
    address_lines: model.array(),
    postal_code: model.text(),
    city: model.text(),
    country_code: model.text(),
    vat_id: model.text().nullable(),
    register: model.text().nullable(),
    bank_name: model.text().nullable(),
    iban: model.text().nullable(),
    bic: model.text().nullable(),
    email: model.text().nullable(),
    footer: model.text().nullable(),
    time_zone: model.text(),
  })
  .indexes([{ on: ["code"], unique: true }])
