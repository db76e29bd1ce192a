import { model } from "@medusajs/framework/utils"

/**
 * Who is making an order of a cart, and which order it became. The row is the
 * first thing that placing writes, so that of all who try only one goes on.
 */
const PlacingClaim = model
  .define("placing_claim", {
    id: model.id({ prefix: "plcl" }).primaryKey(),
    cart_id: model.text(),
    owner: model.text(),
    claimed_at: model.dateTime(),
    order_id: model.text().nullable(),
  })
  .indexes([
    { on: ["cart_id"], unique: true },
    { on: ["order_id"], unique: true },
  ])

export default PlacingClaim
