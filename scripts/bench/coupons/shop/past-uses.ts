import {
  codeSubject,
  couponSubject,
  customerSubject,
  moneySubject,
} from "../../../../src/modules/coupon/domain/usage"
import type { Query } from "./databases"

const AMOUNT = 500

// As the ledger writes them, by set.
const REDEMPTIONS = `
  with codes as materialized (
    select code, row_number() over (order by code) - 1 as place
    from coupon_code where promotion_id = $1
  )
  insert into coupon_redemption
    (id, source_id, order_id, promotion_id, code, customer_key, currency_code,
     amount_minor, subjects, state, held_at, committed_at)
  select 'couprd_' || $1 || n, 'cart_' || $1 || n, 'order_' || $1 || n, $1,
    c.code, 'past' || n || '@example.com', 'eur', $3,
    array[$4, $5, $6 || 'past' || n || '@example.com', $7 || c.code],
    'committed', now() - interval '1 day', now() - interval '1 day'
  from generate_series(0, $2::int - 1) n
  join codes c on c.place = n % (select count(*) from codes)`

const COUNTERS = `
  insert into coupon_counter (subject, used, spent_minor)
  select $1 || 'past' || n || '@example.com', 1, $3::bigint
  from generate_series(0, $2::int - 1) n`

const CODE_COUNTERS = `
  insert into coupon_counter (subject, used, spent_minor)
  select $2 || code, count(*), count(*) * $3::bigint
  from coupon_redemption where promotion_id = $1 group by code`

const TOTALS = `
  insert into coupon_counter (subject, used, spent_minor)
  values ($1, $3::int, $3::bigint * $4::bigint), ($2, $3::int, $3::bigint * $4::bigint)`

/**
 * Writes past uses of a coupon into the ledger, each by another customer, and
 * what its counters stand at with them. Its codes take turns.
 */
export const writePastUses = async (
  query: Query,
  promotionId: string,
  count: number
): Promise<void> => {
  const all = couponSubject(promotionId)
  const money = moneySubject(all, "eur")
  const customers = customerSubject(promotionId, "")
  const codes = codeSubject(promotionId, "")
  await query(REDEMPTIONS, [
    promotionId,
    count,
    AMOUNT,
    all,
    money,
    customers,
    codes,
  ])
  await query(COUNTERS, [customers, count, AMOUNT])
  await query(CODE_COUNTERS, [promotionId, codes, AMOUNT])
  await query(TOTALS, [all, money, count, AMOUNT])
}
