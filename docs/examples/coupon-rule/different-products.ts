import { z } from "@medusajs/framework/zod"

import {
  counted,
  countSchema,
  defineCondition,
  HOLDS,
  notKnownYet,
  refuse,
} from "../../../src/modules/coupon/domain"

/**
 * The cart has at least so many different products:
 * `{ "kind": "acme_different_products", "min": 3 }`.
 */
export const differentProducts = defineCondition({
  // With a prefix of your own, so that no kind of the shop's ever gets in its way.
  kind: "acme_different_products",
  schema: z.strictObject({ min: countSchema }),
  check: ({ min }, { lines }) => {
    const products = new Set(lines.map(({ product_id }) => product_id))
    const isOpen = products.delete(undefined)
    products.delete(null)
    const missing = min - products.size
    if (missing <= 0) {
      return HOLDS
    }
    // A line that does not tell its product might be the one that is missing.
    return isOpen
      ? notKnownYet("product")
      : refuse({
          code: "rule_not_met",
          rule: "acme_different_products",
          says: `Add ${counted(missing, "more different product")}.`,
        })
  },
  says: ({ min }) => `at least ${counted(min, "different product")}`,
  restricts: ({ min }) => [{ of: "different products", min }],
})
