import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { COUPON_MODULE } from "../../modules/coupon"
import type CouponModuleService from "../../modules/coupon/service"
import { adjustmentsOf, type AdjustedBill } from "./adjustments-of"

const nameIn = (document: unknown): string =>
  typeof document === "object" &&
  document !== null &&
  "name" in document &&
  typeof document.name === "string"
    ? document.name
    : ""

/**
 * What shoppers read of coupons that apply by themselves, instead of the code
 * that core needs: their names, by these codes. Codes that somebody enters, and
 * coupons without a name, are left out.
 */
export const automaticNames = async (
  container: MedusaContainer,
  codes: readonly string[]
): Promise<Map<string, string>> => {
  if (codes.length === 0) {
    return new Map()
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "promotion",
      fields: ["id", "code"],
      filters: { code: [...codes], is_automatic: true },
    })
  const rules = await container
    .resolve<CouponModuleService>(COUPON_MODULE)
    .storedRules(data.map(({ id }) => id))
  const documents = new Map(
    rules.map(({ promotion_id, document }) => [promotion_id, document])
  )
  return new Map(
    data.flatMap(({ id, code }) => {
      const name = nameIn(documents.get(id))
      return name && code ? [[code, name] as const] : []
    })
  )
}

/** Writes the names of `automaticNames` into what was read of an order. */
export const nameAutomaticCoupons = async (
  container: MedusaContainer,
  order: AdjustedBill
): Promise<void> => {
  const adjustments = adjustmentsOf(order)
  const codes = adjustments.flatMap(({ code }) => code ?? [])
  const names = await automaticNames(container, [...new Set(codes)])
  for (const adjustment of adjustments) {
    if (adjustment.code) {
      adjustment.code = names.get(adjustment.code) ?? adjustment.code
    }
  }
}
