import { model } from "@medusajs/framework/utils"

/**
 * How a cart's shopper chose to pay, before there is a payment: a cart's price
 * may depend on it. No row: the region's first method.
 */
const PaymentChoice = model
  .define("payment_choice", {
    id: model.id({ prefix: "paych" }).primaryKey(),
    cart_id: model.text(),
    payment_provider_id: model.text(),
  })
  .indexes([{ on: ["cart_id"], unique: true }])

export default PaymentChoice
