import { model } from "@medusajs/framework/utils"

import { paymentEventStatuses } from "../contract"

/**
 * One event of a payment service: who sent it and whose it is, never its body.
 * `order_id` is the order that the event names until an order was found.
 */
const PaymentEvent = model
  .define("payment_event", {
    id: model.id({ prefix: "payevt" }).primaryKey(),
    provider: model.text(),
    event_id: model.text(),
    type: model.text(),
    livemode: model.boolean(),
    reference: model.text().nullable(),
    payment_reference: model.text().nullable(),
    payment_session_id: model.text().nullable(),
    order_id: model.text().nullable(),
    status: model.enum([...paymentEventStatuses]).default("received"),
    detail: model.text().nullable(),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    leased_until: model.dateTime().nullable(),
    replayed_by: model.text().nullable(),
    happened_at: model.dateTime(),
    applied_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["provider", "event_id"], unique: true }])

export default PaymentEvent
