import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"

const INDEX = `create unique index if not exists "IDX_order_cart_cart_id_unique"
  on "order_cart" ("cart_id") where deleted_at is null`

const DOUBLED = `select cart_id, array_agg(order_id order by created_at) as order_ids
  from "order_cart" where deleted_at is null
  group by cart_id having count(*) > 1`

/**
 * Lets the database itself refuse a second order for a cart. It is a migration
 * script and not a module's migration, because core makes its link tables after
 * all of those have run.
 *
 * @throws MedusaError UNEXPECTED_STATE where carts have two orders already
 */
export default async function oneOrderPerCart({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await database.raw<{
    rows: { cart_id: string; order_ids: string[] }[]
  }>(DOUBLED)
  if (rows.length > 0) {
    const carts = rows.map(
      ({ cart_id, order_ids }) => `${cart_id} (${order_ids.join(", ")})`
    )
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `These carts have more than one order: ${carts.join("; ")}. Cancel all orders but one of each and delete their rows from order_cart, then migrate again.`
    )
  }
  await database.raw(INDEX)
}
