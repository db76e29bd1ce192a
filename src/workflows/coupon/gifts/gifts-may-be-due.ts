import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { GIFT_OF } from "../../../modules/coupon/contract"

// Each change of each cart asks this: a shop without gifts is to pay nothing.
const MAY_BE = `
  select exists (
    select from coupon_rule
    where document #>> '{effect,kind}' = 'gift' and deleted_at is null
  ) or exists (
    select from cart_line_item
    where cart_id = :cart_id and deleted_at is null
      and metadata ->> :gift_of is not null
  ) as is_due`

/** False where a cart has no gifts and can get none. */
export const giftsMayBeDue = async (
  container: MedusaContainer,
  cartId: string
): Promise<boolean> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: { is_due: boolean }[] }>(MAY_BE, {
    cart_id: cartId,
    gift_of: GIFT_OF,
  })
  return rows[0]?.is_due ?? false
}
