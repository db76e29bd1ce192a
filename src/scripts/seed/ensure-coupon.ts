import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"

import { readRows } from "./context"
import type { IdRow, SeedContext } from "./context"

const CODE = "WELCOME10"

/**
 * The coupon of the welcome mail: ten per cent off the order's goods, in any
 * currency, by its code only.
 */
export const ensureCoupon = async (context: SeedContext): Promise<void> => {
  const known = await readRows<IdRow>(context, "promotion", ["id"], {
    code: CODE,
  })
  if (known.length > 0) {
    return
  }
  await createPromotionsWorkflow(context.container).run({
    input: {
      promotionsData: [
        {
          code: CODE,
          type: "standard",
          status: "active",
          is_automatic: false,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
          },
        },
      ],
    },
  })
}
