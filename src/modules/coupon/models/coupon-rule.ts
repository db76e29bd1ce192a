import { model } from "@medusajs/framework/utils"

/** The rules of a coupon as its merchant made them, one row per promotion. */
const CouponRule = model
  .define("coupon_rule", {
    id: model.id({ prefix: "couprule" }).primaryKey(),
    promotion_id: model.text(),
    document: model.json(),
  })
  .indexes([{ on: ["promotion_id"], unique: true }])

export default CouponRule
