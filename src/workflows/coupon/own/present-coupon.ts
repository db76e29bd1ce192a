import type { PromotionDTO } from "@medusajs/framework/types"

import type {
  CompilationResult,
  CompiledCoupon,
  CouponDocument,
  CouponStatus,
} from "../../../modules/coupon/domain"
import type { CouponCampaign, CouponView } from "../coupon-types"

type Moment = string | Date | null | undefined

/** A promotion as Query reads it; see `PROMOTION_FIELDS`. */
export type PromotionRow = {
  id: string
  code: string
  status: NonNullable<PromotionDTO["status"]>
  is_automatic: boolean
  limit?: number | null
  used?: number | null
  created_at: string | Date
  updated_at: string | Date
  campaign?: {
    id: string
    name: string
    starts_at?: Moment
    ends_at?: Moment
  } | null
}

export const PROMOTION_FIELDS = [
  "id",
  "code",
  "status",
  "is_automatic",
  "limit",
  "used",
  "created_at",
  "updated_at",
  "campaign.id",
  "campaign.name",
  "campaign.starts_at",
  "campaign.ends_at",
]

/** Rules as they are stored. */
export type RuleOfPromotion = { document: unknown; updated_at: string }

const STATUS: Record<PromotionRow["status"], CouponStatus> = {
  active: "active",
  inactive: "paused",
  draft: "draft",
}

/** Core's word for a status of ours. */
export const CORE_STATUS = {
  active: "active",
  paused: "inactive",
  draft: "draft",
} as const satisfies Record<CouponStatus, PromotionRow["status"]>

const instant = (moment: Moment): string | null =>
  moment ? new Date(moment).toISOString() : null

const campaignOf = ({ campaign }: PromotionRow): CouponCampaign | null =>
  campaign
    ? {
        id: campaign.id,
        name: campaign.name,
        starts_at: instant(campaign.starts_at),
        ends_at: instant(campaign.ends_at),
      }
    : null

/** What a coupon does, a rule each. */
const wordsOf = ({ effect, conditions, limits }: CompiledCoupon): string[] =>
  [effect, ...conditions, ...limits].map(({ says }) => says)

const isDocument = (value: unknown): value is CouponDocument =>
  typeof value === "object" && value !== null && "effect" in value

/** The limit of uses is core's, where staff may have changed it. */
const withLimit = (
  document: CouponDocument,
  { limit }: PromotionRow
): CouponDocument => ({
  ...document,
  limits: { ...document.limits, uses: limit ?? null },
})

type Figures = {
  standing: CouponView["standing"] | undefined
  discounts: CouponView["discounts"]
}

const later = (one: string | Date, other: string | undefined): string =>
  new Date(
    Math.max(Number(new Date(one)), other ? Date.parse(other) : 0)
  ).toISOString()

/**
 * @param figures how it stands (left out: as it is set), and what it gave
 * @param compile the shop's rules, to tell what is wrong by now
 */
export const presentCoupon = (
  promotion: PromotionRow,
  rule: RuleOfPromotion | undefined,
  { standing, discounts }: Figures,
  compile: (raw: unknown) => CompilationResult
): CouponView => {
  const document =
    rule && isDocument(rule.document)
      ? withLimit(rule.document, promotion)
      : null
  const { id, is_automatic } = promotion
  const about = {
    id,
    code: is_automatic ? null : promotion.code,
    status: STATUS[promotion.status],
    created_at: new Date(promotion.created_at).toISOString(),
  }
  const compiled = document && compile({ ...document, ...about })
  return {
    ...about,
    kind: rule ? "own" : "core",
    standing: standing ?? about.status,
    name: document?.name || (rule ? "" : promotion.code),
    is_automatic,
    campaign: campaignOf(promotion),
    document,
    words: compiled?.ok ? wordsOf(compiled.coupon) : [],
    faults: compiled && !compiled.ok ? [...compiled.faults] : [],
    uses: promotion.used ?? 0,
    discounts,
    updated_at: later(promotion.updated_at, rule?.updated_at),
  }
}
