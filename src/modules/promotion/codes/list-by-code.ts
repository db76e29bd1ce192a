import type {
  FilterablePromotionProps,
  FindConfig,
  PromotionDTO,
} from "@medusajs/framework/types"

import type { ResolvedCode } from "../../coupon/contract"

type List = (
  filters: FilterablePromotionProps,
  config: FindConfig<PromotionDTO>
) => Promise<PromotionDTO[]>

const codesOf = ({ code }: FilterablePromotionProps): string[] => {
  const asked = typeof code === "object" && "$in" in code ? code.$in : code
  return (Array.isArray(asked) ? asked : [asked]).filter(
    (each) => typeof each === "string"
  )
}

// Rows are matched by both, whatever was selected.
const withKeys = (
  config: FindConfig<PromotionDTO>
): FindConfig<PromotionDTO> =>
  config.select
    ? { ...config, select: [...new Set([...config.select, "id", "code"])] }
    : config

/**
 * Promotions by their filters; asked by code, also those that other spellings
 * and the codes of batches lead to. These rows bear what was typed as their
 * code, so that whoever asked finds them. A code out of use finds nothing, but
 * a promotion's own, exactly written, always does.
 */
export const listByCode = async (
  list: List,
  resolve: (typed: string[]) => Promise<ResolvedCode[]>,
  filters: FilterablePromotionProps,
  config: FindConfig<PromotionDTO>
): Promise<PromotionDTO[]> => {
  const codes = codesOf(filters)
  if (codes.length === 0) {
    return list(filters, config)
  }
  const exact = await list(filters, withKeys(config))
  const found = new Set(exact.map(({ code }) => code))
  const missing = codes.filter((code) => !found.has(code))
  const leads =
    missing.length > 0
      ? (await resolve(missing)).filter(({ is_disabled }) => !is_disabled)
      : []
  if (leads.length === 0) {
    return exact
  }
  const { code: _code, ...others } = filters
  const ids = [...new Set(leads.map(({ promotion_id }) => promotion_id))]
  const led = await list({ $and: [others, { id: ids }] }, withKeys(config))
  const byId = new Map(led.map((each) => [each.id, each]))
  return [
    ...exact,
    ...leads.flatMap(({ promotion_id, typed }) => {
      const promotion = byId.get(promotion_id)
      return promotion ? [{ ...promotion, code: typed }] : []
    }),
  ]
}
