import type { SqlRunner } from "../../shared/sql"

/** Seconds after which a claim that nobody keeps up may be taken over. */
export const CLAIM_LEASE_SECONDS = 15

/**
 * What became of an attempt: the claim is ours, another's, or an order. An
 * inherited one belonged to a placing that did not come to its end.
 */
export type ClaimedCart =
  | { state: "ours"; is_inherited: boolean }
  | { state: "placed"; order_id: string }
  | { state: "taken" }

type Owned = { cart_id: string; owner: string }

/**
 * Claims a cart for `owner`. Of any number that ask at once one gets it; a
 * claim that ran out, because its process died, passes to who asks next.
 */
export const claimCart = async (
  sql: SqlRunner,
  claim: Owned & { id: string }
): Promise<ClaimedCart> => {
  const [won] = await sql.execute<{ is_inherited: boolean }>(
    `insert into placing_claim as c (id, cart_id, owner, claimed_at)
     values (?, ?, ?, now())
     on conflict (cart_id) do update
       set owner = excluded.owner, claimed_at = now(), updated_at = now()
       where c.order_id is null
         and c.claimed_at < now() - ? * interval '1 second'
     returning xmax <> 0 as is_inherited`,
    [claim.id, claim.cart_id, claim.owner, CLAIM_LEASE_SECONDS]
  )
  if (won) {
    return { state: "ours", is_inherited: won.is_inherited }
  }
  const [held] = await sql.execute<{ order_id: string | null }>(
    "select order_id from placing_claim where cart_id = ?",
    [claim.cart_id]
  )
  return held?.order_id
    ? { state: "placed", order_id: held.order_id }
    : { state: "taken" }
}

/** Begins the lease anew. False: the claim is no longer the owner's. */
export const keepClaim = async (
  sql: SqlRunner,
  { cart_id, owner }: Owned
): Promise<boolean> => {
  const kept = await sql.execute(
    `update placing_claim set claimed_at = now(), updated_at = now()
     where cart_id = ? and owner = ? and order_id is null returning id`,
    [cart_id, owner]
  )
  return kept.length > 0
}

/**
 * Writes down which order the cart became. False: the claim is no longer the
 * owner's, and what it made is not the cart's order.
 */
export const finishClaim = async (
  sql: SqlRunner,
  { cart_id, owner, order_id }: Owned & { order_id: string }
): Promise<boolean> => {
  const finished = await sql.execute(
    `update placing_claim set order_id = ?, updated_at = now()
     where cart_id = ? and owner = ? and order_id is null returning id`,
    [order_id, cart_id, owner]
  )
  return finished.length > 0
}

/** Gives an unfinished claim back. False: it was not the owner's any more. */
export const releaseClaim = async (
  sql: SqlRunner,
  { cart_id, owner }: Owned
): Promise<boolean> => {
  const released = await sql.execute(
    `delete from placing_claim
     where cart_id = ? and owner = ? and order_id is null returning id`,
    [cart_id, owner]
  )
  return released.length > 0
}

/** Frees a cart that became an order which is not there any more. */
export const voidClaim = async (
  sql: SqlRunner,
  { cart_id, order_id }: { cart_id: string; order_id: string }
): Promise<void> => {
  await sql.execute(
    "delete from placing_claim where cart_id = ? and order_id = ?",
    [cart_id, order_id]
  )
}

/** The carts whose placing began `seconds` ago or longer and did not end. */
export const selectAbandonedCarts = async (
  sql: SqlRunner,
  seconds: number,
  limit: number
): Promise<string[]> => {
  const rows = await sql.execute<{ cart_id: string }>(
    `select cart_id from placing_claim
     where order_id is null and claimed_at < now() - ? * interval '1 second'
     order by claimed_at limit ?`,
    [seconds, limit]
  )
  return rows.map(({ cart_id }) => cart_id)
}
