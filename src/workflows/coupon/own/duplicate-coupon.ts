import type { MedusaContainer } from "@medusajs/framework/types"

import type { Fault } from "../../../modules/coupon/domain"
import { checkCode } from "./checks"
import { readCoupon } from "./read-coupon"
import { createCoupon, type Saved } from "./save-coupon"

const MOST_COPIES = 100

const isFree = async (
  container: MedusaContainer,
  code: string
): Promise<boolean> => (await checkCode(container, code, null)).length === 0

const copyOf = async (
  container: MedusaContainer,
  code: string
): Promise<string | null> => {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const candidate = `${code}-COPY${copy === 1 ? "" : `-${copy}`}`
    if (await isFree(container, candidate)) {
      return candidate
    }
  }
  return null
}

const refusal = (fault: Fault): Saved => ({ ok: false, faults: [fault] })

/**
 * Copies a coupon of our own as a draft, with a code that nothing else has.
 *
 * @throws MedusaError NOT_FOUND
 */
export const duplicateCoupon = async (
  container: MedusaContainer,
  id: string
): Promise<Saved> => {
  const { document, code, campaign } = await readCoupon(container, id)
  if (!document) {
    return refusal({
      field: "",
      code: "not_own",
      message:
        "This is one of core's promotions: copy it in the dashboard, under Promotions.",
    })
  }
  const copied = code === null ? null : await copyOf(container, code)
  if (code !== null && copied === null) {
    return refusal({
      field: "code",
      code: "code_taken",
      message: `There are ${MOST_COPIES} copies of ${code} already: rename or delete some.`,
    })
  }
  return createCoupon(container, {
    ...document,
    name: document.name && `${document.name} (copy)`,
    code: copied,
    status: "draft",
    campaign_id: campaign?.id ?? null,
  })
}
