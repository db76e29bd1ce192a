import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { CouponDocument, Fault } from "../../../../modules/coupon/domain"
import { referencesIn, type Reference } from "./references"

const keyOf = ({ entity, id }: Reference): string => `${entity} ${id}`

const wordsOf = (noun: string): string => noun.replaceAll("_", " ")

const missing = ({ field, noun, id }: Reference): Fault => ({
  field,
  code: `unknown_${noun}`,
  message: `There is no ${wordsOf(noun)} ${id} in this shop: take it out, or choose another one.`,
})

const existing = async (
  container: MedusaContainer,
  entity: string,
  ids: string[]
): Promise<string[]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["id"], filters: { id: ids } })
  return data.map(({ id }: { id: string }) => `${entity} ${id}`)
}

/**
 * What a coupon names and the shop does not have.
 *
 * @param before the coupon as it was: what was deleted since then is not held
 * against who changes something else
 */
export const checkReferences = async (
  container: MedusaContainer,
  document: CouponDocument,
  before: CouponDocument | null
): Promise<Fault[]> => {
  const known = new Set(before ? referencesIn(before).map(keyOf) : [])
  const asked = referencesIn(document).filter((each) => !known.has(keyOf(each)))
  const byEntity = new Map<string, Set<string>>()
  for (const { entity, id } of asked) {
    byEntity.set(entity, (byEntity.get(entity) ?? new Set()).add(id))
  }
  const found = await Promise.all(
    [...byEntity].map(([entity, ids]) => existing(container, entity, [...ids]))
  )
  const there = new Set(found.flat())
  return asked.filter((each) => !there.has(keyOf(each))).map(missing)
}
