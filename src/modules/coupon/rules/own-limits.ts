import { z } from "@medusajs/framework/zod"

import { limitsSchema } from "../domain"
import type { OwnLimits } from "../ledger"

const documentSchema = z.looseObject({ limits: limitsSchema.prefault({}) })

/** The limits in the documents of coupons of our own, by promotion. */
export const ownLimitsOf = (
  rules: readonly { promotion_id: string; document: unknown }[]
): OwnLimits =>
  new Map(
    rules.flatMap(({ promotion_id, document }) => {
      const read = documentSchema.safeParse(document)
      return read.success ? [[promotion_id, read.data.limits] as const] : []
    })
  )
