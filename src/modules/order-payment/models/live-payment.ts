import { model } from "@medusajs/framework/utils"

/**
 * The one payment page of an order that may be open: its row is the claim that
 * two tabs cannot both hold.
 */
const LivePayment = model
  .define("live_payment", {
    id: model.id({ prefix: "livepay" }).primaryKey(),
    order_id: model.text(),
    payment_session_id: model.text(),
  })
  .indexes([{ on: ["order_id"], unique: true }])

export default LivePayment
