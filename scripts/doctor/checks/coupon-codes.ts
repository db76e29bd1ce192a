import type { Check } from "../finding"

/** Codes are as many as was promised, and lead where they should. */
export const couponCodeChecks: readonly Check[] = [
  {
    slug: "batch-has-its-codes",
    says: "A batch has exactly the codes that it counts",
    cure: "Somebody has written into coupon_code: set made to the codes that there are and state to making, and the rest is made.",
    sql: `
      select b.id as subject,
        format('%s codes, %s counted, %s wanted', count(c.code), b.made, b.wanted) as detail
      from coupon_batch b
      left join coupon_code c
        on c.batch_id = b.id and c.promotion_id = b.promotion_id
      group by b.id having count(c.code) <> b.made`,
  },
  {
    slug: "batch-is-made",
    says: "A batch that was asked for is being made",
    cure: "Look into the log for why its codes were not made; coupon-batch-sweep goes on with it every minute.",
    sql: `
      select b.id as subject,
        format('%s of %s codes since %s', b.made, b.wanted, b.updated_at) as detail
      from coupon_batch b cross join given
      where b.state <> 'ready' and b.deleted_at is null
        and b.updated_at <= now() - given.patience`,
  },
  {
    slug: "promotion-has-its-code",
    says: "A promotion's code, as it is written, leads to no other one's batch",
    cure: "Give the promotion another code: of the two, its own is found, and the batch's is lost to its shopper.",
    sql: `
      select p.id as subject, format('%s is also a code of %s', p.code, c.batch_id) as detail
      from promotion p
      join coupon_code c on c.code = p.code and c.batch_id is not null
      where p.deleted_at is null and c.promotion_id <> p.id`,
  },
]
