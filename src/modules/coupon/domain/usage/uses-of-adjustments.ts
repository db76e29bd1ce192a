import { exactMinorUnits, type AmountLike } from "../../../../shared/money"
import BigNumber from "bignumber.js"

/** What core writes on a line or a shipping method for a promotion. */
export type Adjustment = {
  promotion_id?: string | null
  code?: string | null
  amount: AmountLike
}

/** What one code of a promotion takes off a cart or an order. */
export type Use = { promotion_id: string; code: string; amount_minor: number }

/**
 * The uses of promotions that adjustments make up: one for each promotion and
 * code, rounded once to whole minor units. What takes nothing uses nothing up.
 */
export const usesOfAdjustments = (
  adjustments: readonly Adjustment[],
  currency_code: string
): Use[] => {
  const sums = new Map<string, Omit<Use, "amount_minor"> & { sum: BigNumber }>()
  for (const { promotion_id, code, amount } of adjustments) {
    if (promotion_id) {
      const key = `${promotion_id} ${code ?? ""}`
      const sum = sums.get(key)?.sum ?? new BigNumber(0)
      sums.set(key, {
        promotion_id,
        code: code ?? "",
        sum: sum.plus(exactMinorUnits(amount, currency_code)),
      })
    }
  }
  return [...sums.values()]
    .map(({ sum, ...use }) => ({
      ...use,
      amount_minor: sum.integerValue(BigNumber.ROUND_HALF_UP).toNumber(),
    }))
    .filter(({ amount_minor }) => amount_minor > 0)
}
