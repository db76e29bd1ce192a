import type { SqlRunner } from "../../shared/sql"

/** Writes down how a cart is to be paid; false where that was known already. */
export const choosePayment = async (
  sql: SqlRunner,
  choice: { id: string; cart_id: string; payment_provider_id: string }
): Promise<boolean> => {
  const written = await sql.execute(
    `insert into payment_choice as c (id, cart_id, payment_provider_id)
     values (?, ?, ?)
     on conflict (cart_id) do update
       set payment_provider_id = excluded.payment_provider_id,
           updated_at = now()
       where c.payment_provider_id <> excluded.payment_provider_id
     returning id`,
    [choice.id, choice.cart_id, choice.payment_provider_id]
  )
  return written.length > 0
}
