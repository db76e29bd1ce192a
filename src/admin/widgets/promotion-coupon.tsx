import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminPromotion,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { Button, Container, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

import { useCoupon } from "../lib/coupon/coupons"

/**
 * On core's page of a promotion: where the rules of a coupon of ours are, which
 * that page does not know.
 */
const PromotionCoupon = ({ data }: DetailWidgetProps<AdminPromotion>) => {
  const coupon = useCoupon(data.id).data?.coupon
  return coupon?.kind === "own" ? (
    <Container className="order-first flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div className="flex flex-col gap-y-1">
        <Text weight="plus">
          This is a coupon: its rules are not on this page.
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {coupon.words.join("; ")}
        </Text>
      </div>
      <div className="flex items-center gap-x-2">
        <Button size="small" variant="secondary" asChild>
          <Link to={`/coupons/${coupon.id}`}>Open the coupon</Link>
        </Button>
        <Button size="small" asChild>
          <Link to={`/coupons/${coupon.id}/edit`}>Edit its rules</Link>
        </Button>
      </div>
    </Container>
  ) : null
}

export const config = defineWidgetConfig({ zone: "promotion.details.before" })

export default PromotionCoupon
