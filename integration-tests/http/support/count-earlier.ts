import { writeFileSync } from "node:fs"

import type { ExecArgs } from "@medusajs/framework/types"

import countEarlierCoupons from "../../../src/migration-scripts/count-earlier-coupons"

/** Does again what migrating to the ledger of coupons does. */
export default async function countEarlier({
  container,
  args: [answer = ""],
}: ExecArgs): Promise<void> {
  await countEarlierCoupons({ container })
  await countEarlierCoupons({ container })
  writeFileSync(answer, "{}")
}
