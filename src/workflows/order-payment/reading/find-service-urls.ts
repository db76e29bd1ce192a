import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { knownFacts } from "../../../modules/order-payment/contract"
import { present } from "../../../shared/present"

/** Where staff see an order's payments at their service, newest first. */
export type ServiceUrls = { reference: string; url: string }[]

type Session = {
  created_at?: string | Date | null
  data?: Record<string, unknown> | null
}

type Order = {
  id: string
  payment_collections?:
    ({ payment_sessions?: (Session | null)[] | null } | null)[] | null
}

const timeOf = ({ created_at }: Session): number =>
  created_at ? new Date(created_at).getTime() : 0

const urlsOf = (sessions: Session[]): ServiceUrls =>
  [...sessions]
    .sort((a, b) => timeOf(b) - timeOf(a))
    .flatMap(({ data }) => {
      const facts = knownFacts(data)
      return facts?.service_url
        ? [{ reference: facts.reference, url: facts.service_url }]
        : []
    })

/** The links to the payment services of these orders, by order. */
export const findServiceUrls = async (
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<Map<string, ServiceUrls>> => {
  if (orderIds.length === 0) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "payment_collections.payment_sessions.created_at",
      "payment_collections.payment_sessions.data",
    ],
    filters: { id: [...orderIds] },
  })
  return new Map(
    data.map(({ id, payment_collections }: Order) => [
      id,
      urlsOf(
        present(payment_collections).flatMap(({ payment_sessions }) =>
          present(payment_sessions)
        )
      ),
    ])
  )
}

/** The link of one reference, or null. */
export const urlOf = (
  urls: ServiceUrls | undefined,
  reference: string
): string | null =>
  urls?.find((each) => each.reference === reference)?.url ?? null
