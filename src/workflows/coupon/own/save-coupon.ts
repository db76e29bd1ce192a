import type { MedusaContainer } from "@medusajs/framework/types"
import { updatePromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import {
  COUPON_STATUSES,
  type CouponStatus,
  type Fault,
} from "../../../modules/coupon/domain"
import type { CouponView } from "../coupon-types"
import { changeCouponWorkflow } from "./change-coupon"
import { checkCoupon, type CouponJson } from "./check-coupon"
import { createCouponWorkflow } from "./create-coupon"
import { CORE_STATUS } from "./present-coupon"
import { promotionOfCoupon, releaseOf } from "./promotion-of-coupon"
import type { ReadCoupon } from "./read-body"
import { readCoupon } from "./read-coupon"

/** A coupon that was saved, or everything that was wrong with it. */
export type Saved =
  { ok: true; coupon: CouponView } | { ok: false; faults: readonly Fault[] }

// How often is written once, in core's row: staff may change it there.
const partsOf = (read: ReadCoupon, before: string | null) => ({
  promotion: promotionOfCoupon(read, before),
  document: {
    ...read.document,
    limits: { ...read.document.limits, uses: null },
  },
  release: releaseOf(read),
})

/** Makes a coupon of what staff send. */
export const createCoupon = async (
  container: MedusaContainer,
  body: CouponJson
): Promise<Saved> => {
  const checked = await checkCoupon(container, body, null)
  if (!checked.ok) {
    return checked
  }
  const { result: id } = await createCouponWorkflow(container).run({
    input: partsOf(checked.read, null),
  })
  return { ok: true, coupon: await readCoupon(container, id) }
}

const refused = (field: string, code: string, message: string): Saved => ({
  ok: false,
  faults: [{ field, code, message }],
})

const setStatus = async (
  container: MedusaContainer,
  id: string,
  wanted: unknown
): Promise<Saved> => {
  const status = COUPON_STATUSES.find((each) => each === wanted)
  if (!status) {
    const message = `Give one of ${COUPON_STATUSES.join(", ")}.`
    return refused("status", "invalid_value", message)
  }
  await setStatuses(container, [id], status)
  return { ok: true, coupon: await readCoupon(container, id) }
}

/** Pauses or resumes coupons, and core's promotions, that there are. */
export const setStatuses = async (
  container: MedusaContainer,
  ids: readonly string[],
  status: CouponStatus
): Promise<void> => {
  await updatePromotionsWorkflow(container).run({
    input: {
      promotionsData: ids.map((id) => ({ id, status: CORE_STATUS[status] })),
    },
  })
}

// What applies by itself keeps its code, by which orders and reports know it.
const automaticCodeOf = async (
  container: MedusaContainer,
  { id, is_automatic }: CouponView
): Promise<string | null> => {
  if (!is_automatic) {
    return null
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "promotion", fields: ["code"], filters: { id } })
  return data[0]?.code ?? null
}

/**
 * Changes a coupon as a whole; with a status alone, pauses or resumes it.
 *
 * @throws MedusaError NOT_FOUND
 */
export const changeCoupon = async (
  container: MedusaContainer,
  id: string,
  body: CouponJson
): Promise<Saved> => {
  const before = await readCoupon(container, id)
  if (Object.keys(body).join() === "status") {
    return setStatus(container, id, body.status)
  }
  if (before.kind === "core") {
    const message =
      "This is one of core's promotions: change its rules in the dashboard, under Promotions."
    return refused("", "not_own", message)
  }
  const checked = await checkCoupon(container, body, before)
  if (!checked.ok) {
    return checked
  }
  const code = await automaticCodeOf(container, before)
  await changeCouponWorkflow(container).run({
    input: { id, ...partsOf(checked.read, code) },
  })
  return { ok: true, coupon: await readCoupon(container, id) }
}
