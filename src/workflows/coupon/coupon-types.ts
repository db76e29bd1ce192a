import type {
  Coupon,
  CouponDocument,
  CouponInput,
  Fault,
} from "../../modules/coupon/domain"
import { STANDINGS, type Standing } from "../../modules/promotion/contract"

export { STANDINGS, type CouponDocument, type Standing }

/**
 * A coupon as staff send it: stored form, so minor units (`…_minor`) and
 * millionths (`…_ppm`). What is left out has the default that
 * `docs/coupons.md` names.
 *
 * @property code null or left out: it applies by itself
 * @property campaign_id of core's campaign whose dates and budget hold too
 */
export type CouponBody = Omit<CouponInput, "id" | "created_at"> & {
  campaign_id?: string | null
}

/** Core's campaign. Instants are ISO 8601; null is open. */
export type CouponCampaign = {
  id: string
  name: string
  starts_at: string | null
  ends_at: string | null
}

/**
 * A coupon or promotion as staff see it.
 *
 * @property id of core's promotion
 * @property kind `own`: made here; `core`: made in the dashboard's promotions
 * @property code null where it applies by itself
 * @property name of an own coupon; of others the code
 * @property status as it is set
 * @property standing whether it can be used now; see `Standing`
 * @property document null for `core`
 * @property words what it does, in English, a rule each; empty for `core`
 * @property faults of rules that are no longer right: the coupon is parked
 * until they are corrected
 * @property uses orders that hold it now
 * @property discounts what these were given with it, minor units by currency
 */
export type CouponView = {
  id: string
  kind: "own" | "core"
  code: string | null
  name: string
  status: Coupon["status"]
  standing: Standing
  is_automatic: boolean
  campaign: CouponCampaign | null
  document: CouponDocument | null
  words: string[]
  faults: Fault[]
  uses: number
  discounts: { currency_code: string; discount_minor: number }[]
  created_at: string
  updated_at: string
}

/** One coupon. */
export type CouponResponse = { coupon: CouponView }

/** A page of coupons; `count` is of all pages. */
export type CouponListResponse = {
  coupons: CouponView[]
  count: number
  limit: number
  offset: number
}

export const COUPON_ORDERS = [
  "created_at",
  "-created_at",
  "updated_at",
  "-updated_at",
  "code",
  "-code",
] as const

/** What a list is sorted by; with a minus from the end. */
export type CouponOrder = (typeof COUPON_ORDERS)[number]

/**
 * @property q part of a code or a name
 * @property status as it is set
 * @property standing as it is now
 */
export type CouponListQuery = {
  q?: string
  status?: Coupon["status"]
  standing?: Standing
  kind?: "own" | "core"
  is_automatic?: boolean
  order: CouponOrder
  limit: number
  offset: number
}

/** Only to pause or resume: any coupon. With more: an own one, as a whole. */
export type CouponChange = CouponBody | { status: Coupon["status"] }

export const COUPON_BULK_ACTIONS = ["pause", "resume", "delete"] as const

export type CouponBulkAction = (typeof COUPON_BULK_ACTIONS)[number]

export type CouponBulkBody = { ids: string[]; action: CouponBulkAction }

/** @property missing ids that there are no coupons of */
export type CouponBulkResponse = { done: string[]; missing: string[] }

/** What core answers for a deleted thing. */
export type CouponDeletedResponse = {
  id: string
  object: "coupon"
  deleted: true
}

/** The body of a 400: everything that is wrong, each with the cure. */
export type CouponRefusal = {
  type: "invalid_data"
  message: string
  faults: Fault[]
}
