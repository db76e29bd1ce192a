import { model } from "@medusajs/framework/utils"

import { ENTRY_KINDS } from "../domain/entry"

/**
 * One fact about the money of an order. The database refuses to change or
 * delete a row and holds each fact once (order, reference, kind, external id).
 */
const PaymentEntry = model
  .define("payment_entry", {
    id: model.id({ prefix: "payent" }).primaryKey(),
    order_id: model.text(),
    provider_id: model.text(),
    reference: model.text(),
    kind: model.enum([...ENTRY_KINDS]),
    external_id: model.text().default(""),
    amount_minor: model.bigNumber(),
    currency_code: model.text(),
    detail: model.text().nullable(),
    actor: model.text().default("service"),
    happened_at: model.dateTime(),
  })
  .indexes([
    { on: ["order_id", "reference", "kind", "external_id"], unique: true },
    { on: ["reference"] },
    { on: ["created_at"] },
  ])

export default PaymentEntry
