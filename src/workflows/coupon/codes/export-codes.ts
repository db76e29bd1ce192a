import type { MedusaContainer } from "@medusajs/framework/types"

import { csvHeader, csvRows, type CsvColumn } from "../../../shared/csv"
import { couponModule } from "./coupon-module"
import type { CouponCode } from "./types"

const AT_ONCE = 5_000

const COLUMNS: CsvColumn<CouponCode>[] = [
  { heading: "code", cell: ({ code }) => code },
  { heading: "used", cell: ({ used }) => used },
  { heading: "disabled", cell: ({ is_disabled }) => is_disabled },
]

/**
 * The codes of a batch as CSV (RFC 4180), piece by piece: a million of them are
 * never in memory at once.
 */
export async function* exportCodes(
  container: MedusaContainer,
  batchId: string
): AsyncGenerator<string, void, undefined> {
  yield csvHeader(COLUMNS)
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: CouponCode[] = await couponModule(container).pageCodes({
      batch_id: batchId,
      after,
      limit: AT_ONCE,
    })
    yield csvRows(COLUMNS, page)
    after = page.length === AT_ONCE ? page.at(-1)?.code : undefined
  }
}
