import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

import { readOrdersBefore } from "../../../../modules/coupon/cart-knowledge/orders-before"
import type { CustomerFacts } from "../../../../modules/coupon/domain"
import { present } from "../../../../shared/present"
import type { PreviewCart } from "../../preview-types"

type Customer = {
  id: string
  email: string
  has_account?: boolean
  groups?: ({ id: string } | null)[] | null
}

const find = async (
  container: MedusaContainer,
  filters: Record<string, unknown>
): Promise<Customer | undefined> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer",
      fields: ["id", "email", "has_account", "groups.id"],
      filters,
    })
  const found: Customer[] = data
  return found.find(({ has_account }) => has_account) ?? found[0]
}

/**
 * Who buys in a sample cart; null where it says nobody.
 *
 * @throws MedusaError INVALID_DATA for a customer that there is not
 */
export const readSampleBuyer = async (
  container: MedusaContainer,
  { customer_id, email }: PreviewCart,
  currency_code: string
): Promise<CustomerFacts | null> => {
  if (!customer_id && !email) {
    return null
  }
  const customer = customer_id
    ? await find(container, { id: customer_id })
    : await find(container, { email: email?.toLowerCase() })
  if (customer_id && !customer) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There is no customer ${customer_id}: choose another one, or give an e-mail.`
    )
  }
  const who = {
    id: customer?.id ?? null,
    email: customer?.email ?? email ?? null,
  }
  const before = await readOrdersBefore(
    container.resolve(ContainerRegistrationKeys.QUERY),
    {
      currency_code,
      customer_id: who.id ?? undefined,
      email: who.email ?? undefined,
    },
    { spent: true }
  )
  return {
    ...who,
    group_ids: present(customer?.groups).map(({ id }) => id),
    ...before,
  }
}
