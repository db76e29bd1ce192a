import type { Pool } from "pg"
import { leaseMs as eventLeaseMs } from "../../../src/modules/payment-inbox/domain/retry-policy"
import { leaseMs as mailLeaseMs } from "../../../src/modules/mail/domain/retry-policy"

/**
 * Ends what only time ends, so that nobody has to wait for it: leases of dead
 * processes, waits after failed attempts. Leases of the living process stay.
 *
 * @param bornAt when the living process was started, milliseconds
 */
export const endWaits = async (
  database: Pool,
  bornAt: number
): Promise<void> => {
  const heldBefore = (leaseMs: number) => [new Date(bornAt + leaseMs)]
  await database.query(
    `update payment_event set leased_until = now()
     where status = 'received' and leased_until between now() and $1`,
    heldBefore(eventLeaseMs)
  )
  await database.query(
    `update mail_message set lease_until = now()
     where status = 'sending' and lease_until between now() and $1`,
    heldBefore(mailLeaseMs)
  )
  await database.query(
    `update payment_event set next_attempt_at = now()
     where status = 'received' and next_attempt_at > now()`
  )
  await database.query(
    `update mail_message set next_attempt_at = now()
     where status = 'queued' and next_attempt_at > now()`
  )
  await database.query(
    "update invoice_fault set next_attempt_at = now() where next_attempt_at > now()"
  )
}

/**
 * Lets the time to pay run out for orders that nobody is about to pay.
 *
 * @param since orders placed before are left alone
 */
export const endHolds = async (database: Pool, since: Date): Promise<void> => {
  await database.query(
    `update order_payment set hold_until = now()
     where created_at >= $1 and hold_until > now()
       and state in ('pending', 'failed')`,
    [since]
  )
}

/**
 * Lets a day pass for orders with money: the sweep asks the service for them
 * once a day, as it may know what no event told.
 */
export const endDay = async (database: Pool, since: Date): Promise<void> => {
  await database.query(
    `update order_payment set checked_at = now() - interval '25 hours'
     where created_at >= $1 and received_minor > 0`,
    [since]
  )
}
