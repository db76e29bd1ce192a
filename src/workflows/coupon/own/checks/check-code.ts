import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { COUPON_MODULE } from "../../../../modules/coupon"
import type { Fault } from "../../../../modules/coupon/domain"
import { foldCode } from "../../../../modules/coupon/domain/codes"
import type CouponModuleService from "../../../../modules/coupon/service"

const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&")

const promotionsWith = async (
  container: MedusaContainer,
  code: string,
  named: string[]
): Promise<string[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "promotion",
      fields: ["id", "code"],
      filters: { $or: [{ code: { $ilike: literally(code) } }, { id: named }] },
    })
  return data
    .filter((each) => named.includes(each.id) || foldCode(each.code) === code)
    .map(({ id }) => id)
}

/**
 * Whether a code leads to another coupon already, in any spelling, as that of a
 * promotion or of a batch.
 *
 * @param code folded; null is none
 * @param ownId the promotion whose code it is to be, or may be already
 */
export const checkCode = async (
  container: MedusaContainer,
  code: string | null,
  ownId: string | null
): Promise<Fault[]> => {
  if (code === null) {
    return []
  }
  const coupons = container.resolve<CouponModuleService>(COUPON_MODULE)
  const named = await coupons.promotionsNamedBy(code)
  const owners = await promotionsWith(container, code, named)
  return owners.every((id) => id === ownId)
    ? []
    : [
        {
          field: "code",
          code: "code_taken",
          message: `The code ${code} leads to another coupon already: choose another one, or delete that coupon.`,
        },
      ]
}
