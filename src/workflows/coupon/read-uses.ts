import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import {
  usesOfAdjustments,
  type Adjustment,
  type BudgetedCampaign,
} from "../../modules/coupon/domain/usage"
import { present } from "../../shared/present"

type Adjusted = {
  adjustments?: ((Adjustment & { version?: number | null }) | null)[] | null
  detail?: { version?: number | null } | null
}

/** A cart or an order with what promotions take off it, as Query reads it. */
export type Discounted = {
  currency_code: string
  email?: string | null
  customer_id?: string | null
  customer?: { email?: string | null } | null
  items?: (Adjusted | null)[] | null
  shipping_methods?: (Adjusted | null)[] | null
}

type Limited = {
  id: string
  limit?: number | null
  campaign?: BudgetedCampaign | null
}

export const DISCOUNTED_CART_FIELDS = [
  "id",
  "currency_code",
  "email",
  "customer_id",
  "customer.email",
  ...["items", "shipping_methods"].flatMap((positions) =>
    ["promotion_id", "code", "amount"].map(
      (field) => `${positions}.adjustments.${field}`
    )
  ),
]

/** An order's adjustments have versions, as it has. */
export const DISCOUNTED_ORDER_FIELDS = [
  ...DISCOUNTED_CART_FIELDS,
  ...["items", "shipping_methods"].flatMap((positions) => [
    `${positions}.adjustments.version`,
    `${positions}.detail.version`,
  ]),
]

const PROMOTION_FIELDS = [
  "id",
  "limit",
  "campaign.id",
  "campaign.budget.type",
  "campaign.budget.limit",
  "campaign.budget.attribute",
  "campaign.budget.currency_code",
]

// Query reads those of all versions of an order; a cart has none.
const currentAdjustments = ({ adjustments, detail }: Adjusted): Adjustment[] =>
  present(adjustments).filter(
    ({ version }) => (version ?? 1) === (detail?.version ?? version ?? 1)
  )

const findPromotions = async (
  container: MedusaContainer,
  ids: string[]
): Promise<Limited[]> => {
  if (ids.length === 0) {
    return []
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "promotion",
    fields: PROMOTION_FIELDS,
    filters: { id: ids },
  })
  return data
}

/** The uses that a cart's or an order's adjustments make up, with their limits. */
export const usesToCount = async (
  container: MedusaContainer,
  { currency_code, email, customer_id, customer, ...positions }: Discounted
) => {
  const adjusted = [
    ...present(positions.items),
    ...present(positions.shipping_methods),
  ]
  const adjustments = adjusted.flatMap(currentAdjustments)
  const uses = usesOfAdjustments(adjustments, currency_code)
  const ids = [...new Set(uses.map(({ promotion_id }) => promotion_id))]
  return {
    currency_code,
    // Who is signed in is known by the account: a cart's e-mail can be changed.
    buyer: {
      id: customer_id ?? null,
      email: customer?.email ?? email ?? null,
    },
    uses,
    promotions: await findPromotions(container, ids),
  }
}
