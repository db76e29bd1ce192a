import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { present } from "../../shared/present"

/** The codes of the promotions in a cart, those without a code left out. */
export const findCouponCodes = async (
  container: MedusaContainer,
  cartId: string
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["promotions.code"],
    filters: { id: cartId },
  })
  const promotions: { code?: string | null }[] = present(data[0]?.promotions)
  return promotions.flatMap(({ code }) => (code ? [code] : []))
}
