import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Heading } from "@medusajs/ui"

import { DeadEvents } from "../../../components/payments/dead-events"
import { OpenMatters } from "../../../components/payments/open-matters"

/** What staff should look after: payments, and messages about them. */
const NeedsAttentionPage = () => (
  <div className="flex flex-col gap-y-3">
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Needs attention</Heading>
      </div>
      <OpenMatters />
    </Container>
    <Container className="divide-y p-0">
      <DeadEvents />
    </Container>
  </div>
)

export const config = defineRouteConfig({ label: "Needs attention" })

export const handle = { breadcrumb: () => "Needs attention" }

export default NeedsAttentionPage
