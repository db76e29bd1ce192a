import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CouponBulkBody, CouponBulkResponse } from "../coupon-types"
import { deleteCouponsWorkflow } from "./delete-coupons"
import { setStatuses } from "./save-coupon"

/** Pauses, resumes or deletes those of some coupons that there are. */
export const bulkCoupons = async (
  container: MedusaContainer,
  { ids, action }: CouponBulkBody
): Promise<CouponBulkResponse> => {
  const asked = [...new Set(ids)]
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "promotion", fields: ["id"], filters: { id: asked } })
  const there = new Set(data.map(({ id }) => id))
  const done = asked.filter((id) => there.has(id))
  if (done.length > 0) {
    await (action === "delete"
      ? deleteCouponsWorkflow(container).run({ input: done })
      : setStatuses(container, done, action === "pause" ? "paused" : "active"))
  }
  return { done, missing: asked.filter((id) => !there.has(id)) }
}
