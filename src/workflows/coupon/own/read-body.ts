import { z } from "@medusajs/framework/zod"

import type {
  CompilationResult,
  CompiledCoupon,
  Coupon,
  CouponDocument,
  Fault,
} from "../../../modules/coupon/domain"
import { unstorable } from "./unstorable"

/** A coupon that was sent and is right in itself. */
export type ReadCoupon = {
  compiled: CompiledCoupon
  document: CouponDocument
  campaign_id: string | null
}

export type CouponReading =
  { ok: true; read: ReadCoupon } | { ok: false; faults: readonly Fault[] }

// A column of core's holds no more.
const MOST_USES = 2_147_483_647

const CAMPAIGN = "Give the id of a campaign, or null."
const campaignSchema = z
  .string(CAMPAIGN)
  .min(1, CAMPAIGN)
  .max(100, CAMPAIGN)
  .nullish()

/** A coupon without what its promotion says. */
export const documentOf = ({
  id: _id,
  code: _code,
  status: _status,
  created_at: _created,
  ...document
}: Coupon): CouponDocument => document

const named = (field: string): Fault => ({
  field,
  code: "unrecognized_keys",
  message: `There is no field "${field}" here: take it out.`,
})

const usesFaults = ({ limits: { uses } }: Coupon): Fault[] =>
  uses !== null && uses > MOST_USES
    ? [
        {
          field: "limits.uses",
          code: "too_big",
          message: `Give at most ${MOST_USES} uses, or leave the limit out.`,
        },
      ]
    : []

/**
 * Reads a coupon as staff send it.
 *
 * @param compile the shop's rules
 * @param identity what the promotion says of itself
 * @returns the coupon, or everything that is wrong with it
 */
export const readCouponBody = (
  compile: (raw: unknown) => CompilationResult,
  body: Readonly<Record<string, unknown>>,
  identity: { id: string; created_at: string }
): CouponReading => {
  const { campaign_id, ...coupon } = body
  const campaign = campaignSchema.safeParse(campaign_id)
  const result = compile({ ...coupon, ...identity })
  const faults = [
    ...["id", "created_at"].filter((field) => field in body).map(named),
    ...unstorable(body),
    ...(campaign.success
      ? []
      : [{ field: "campaign_id", code: "invalid", message: CAMPAIGN }]),
    ...(result.ok ? usesFaults(result.coupon.source) : result.faults),
  ]
  if (!result.ok || !campaign.success || faults.length > 0) {
    return { ok: false, faults }
  }
  return {
    ok: true,
    read: {
      compiled: result.coupon,
      document: documentOf(result.coupon.source),
      campaign_id: campaign.data ?? null,
    },
  }
}
