import { model } from "@medusajs/framework/utils"

import { ENTRY_KINDS } from "../domain/payment-state"

/**
 * One fact about the money of an order. The database refuses to change or
 * delete a row and holds each fact once (order, reference, kind).
 */
const PaymentEntry = model
  .define("payment_entry", {
    id: model.id({ prefix: "payent" }).primaryKey(),
    order_id: model.text(),
    provider_id: model.text(),
    reference: model.text(),
    kind: model.enum([...ENTRY_KINDS]),
    amount_minor: model.bigNumber(),
    currency_code: model.text(),
    detail: model.text().nullable(),
  })
  .indexes([{ on: ["order_id", "reference", "kind"], unique: true }])

export default PaymentEntry
