import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import { foldCode } from "../../modules/coupon/domain/codes"

// Automatic promotions are linked as well, but nobody named them.
const LINKED = `
  select distinct p.id, p.code from cart_promotion l
  join promotion p on p.id = l.promotion_id and not p.is_automatic
  where l.deleted_at is null and p.deleted_at is null`

const PARK = `
  insert into cart_coupon (cart_id, code, added_at)
  select l.cart_id, ?, l.created_at from cart_promotion l
  join cart c on c.id = l.cart_id
    and c.completed_at is null and c.deleted_at is null
  where l.promotion_id = ? and l.deleted_at is null
  on conflict (cart_id, code) do nothing`

/**
 * Lets open carts keep the codes that core had linked to them before carts held
 * codes themselves. Doing it again changes nothing.
 */
export const parkLinkedCodes = async (
  container: MedusaContainer
): Promise<void> => {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{ rows: { id: string; code: string }[] }>(
    LINKED
  )
  for (const { id, code } of rows) {
    const folded = foldCode(code)
    if (folded) {
      await database.raw(PARK, [folded, id])
    }
  }
}
