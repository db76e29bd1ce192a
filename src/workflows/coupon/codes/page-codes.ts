import type { MedusaContainer } from "@medusajs/framework/types"

import { foldCode } from "../../../modules/coupon/domain/codes"
import { couponModule } from "./coupon-module"
import { findBatch } from "./find-batch"
import type { CouponCode } from "./types"

/**
 * Some codes of a batch, by code.
 *
 * @param page.after the last code of the page before; empty for the first
 * @param page.q only codes with this in them, in any spelling
 * @returns next is `after` of the next page; null where there is none
 * @throws MedusaError NOT_FOUND where there is no such batch
 */
export const pageCodes = async (
  container: MedusaContainer,
  batchId: string,
  { after, limit, q }: { after: string; limit: number; q: string }
): Promise<{ codes: CouponCode[]; next: string | null }> => {
  const { id } = await findBatch(container, batchId)
  const sought = q === "" ? "" : foldCode(q)
  if (sought === null) {
    return { codes: [], next: null }
  }
  const page = { batch_id: id, after, limit: limit + 1, q: sought }
  const found = await couponModule(container).pageCodes(page)
  const codes = found.slice(0, limit)
  const last = found.length > limit ? codes.at(-1) : undefined
  return { codes, next: last?.code ?? null }
}
