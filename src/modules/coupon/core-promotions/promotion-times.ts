import type { PromotionDTO } from "@medusajs/framework/types"

import { isRecord } from "./decimal-of"

/** NaN for what is no moment. */
export const millisecondsOf = (value: unknown): number =>
  value instanceof Date ? value.getTime() : Date.parse(String(value ?? ""))

/** A moment of a row as an ISO 8601 instant; null where there is none. */
export const instantOf = (value: unknown): string | null => {
  const moment = millisecondsOf(value)
  return Number.isNaN(moment) ? null : new Date(moment).toISOString()
}

const LONG_AGO = new Date(0).toISOString()

/** The type does not tell, but the rows have it; of the same age the id tells. */
export const createdAt = (promotion: PromotionDTO): string => {
  const row: unknown = promotion
  return instantOf(isRecord(row) ? row.created_at : null) ?? LONG_AGO
}
