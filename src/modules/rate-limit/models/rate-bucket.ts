import { model } from "@medusajs/framework/utils"

/** How long it takes until someone's attempts are forgotten. */
const RateBucket = model
  .define("rate_bucket", {
    key: model.text().primaryKey(),
    empties_at: model.dateTime(),
  })
  .indexes([{ on: ["empties_at"] }])

export default RateBucket
