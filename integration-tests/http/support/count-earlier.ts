import { writeFileSync } from "node:fs"

import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import countEarlierCoupons from "../../../src/migration-scripts/count-earlier-coupons"

/**
 * Makes a coupon as stock Medusa leaves it, used three times, once by an order
 * that is there, and does what migrating to the ledger of coupons does, twice.
 * All at once: the shop's sweep would count the order too.
 */
export default async function countEarlier({
  container,
  args: [answer = "", code = ""],
}: ExecArgs): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .transaction(async (db) => {
      await db.raw("set local session_replication_role = replica")
      await db.raw("delete from coupon_redemption where code = ?", [code])
      await db.raw(
        `delete from coupon_counter c using promotion p
         where p.code = ? and c.subject like '%' || p.id || '%'`,
        [code]
      )
      await db.raw("update promotion set used = 3 where code = ?", [code])
    })
  await countEarlierCoupons({ container })
  await countEarlierCoupons({ container })
  writeFileSync(answer, "{}")
}
