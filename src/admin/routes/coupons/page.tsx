import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Container } from "@medusajs/ui"

import { CouponsTable } from "../../components/coupon/list/coupons-table"

/** All coupons of the shop, and core's promotions. */
const CouponsPage = () => (
  <Container className="divide-y p-0">
    <CouponsTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "Coupons",
  icon: ReceiptPercent,
})

export const handle = { breadcrumb: () => "Coupons" }

export default CouponsPage
