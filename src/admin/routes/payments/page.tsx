import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"

import { PaymentsNavIcon } from "../../components/payments/nav-icon"
import { PaymentsTable } from "../../components/payments/payments-table"

/** All orders by the state of their payment. */
const PaymentsPage = () => (
  <Container className="divide-y p-0">
    <PaymentsTable />
  </Container>
)

export const config = defineRouteConfig({
  label: "Payments",
  icon: PaymentsNavIcon,
})

export const handle = { breadcrumb: () => "Payments" }

export default PaymentsPage
