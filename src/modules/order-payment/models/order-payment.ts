import { model } from "@medusajs/framework/utils"

import { CANCEL_REASONS } from "../domain/entry"
import { PAYMENT_STATES } from "../domain/payment-state"

/**
 * Where the payment of one order stands: a projection of its ledger, kept in
 * the same transaction, so that lists and sweeps need not derive it.
 *
 * `total_minor` is what was frozen at placing; `paid_at` is when it was fully
 * paid for the first time, and stays; `hold_until` is how long the order keeps
 * its stock and coupons without money.
 */
const OrderPayment = model
  .define("order_payment", {
    id: model.id({ prefix: "ordpay" }).primaryKey(),
    order_id: model.text(),
    provider_id: model.text().nullable(),
    currency_code: model.text(),
    total_minor: model.bigNumber(),
    received_minor: model.bigNumber().default(0),
    refunded_minor: model.bigNumber().default(0),
    authorized_minor: model.bigNumber().default(0),
    due_minor: model.bigNumber().default(0),
    state: model.enum([...PAYMENT_STATES]).default("pending"),
    attention: model.json(),
    cancel_reason: model.enum([...CANCEL_REASONS]).nullable(),
    paid_at: model.dateTime().nullable(),
    hold_until: model.dateTime().nullable(),
    checked_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["order_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["state", "checked_at"] },
  ])

export default OrderPayment
