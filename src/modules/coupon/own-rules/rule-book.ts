import type { SqlRunner } from "../../../shared/sql"
import type { CouponLimits } from "../domain"
import { ownLimitsOf } from "../rules/own-limits"
import { giftIn, needsOf, type CartNeed } from "./needs"
import type { RuleRow } from "./rule-row"
import { selectRules, selectRuleVersions } from "./select-rules"

/**
 * @property needs what has to be known of a cart to judge it
 * @property gift the variant that it gives, if it is a gift
 * @property limits null where they cannot be read
 */
export type KnownRule = RuleRow & {
  readonly needs: ReadonlySet<CartNeed>
  readonly gift: string | null
  readonly limits: CouponLimits | null
}

/** Rules by the ids of their promotions. */
export type RulesByPromotion = ReadonlyMap<string, KnownRule>

const MOST_KEPT = 5_000

/**
 * Reads rules and keeps them, so that a cart with a thousand coupons reads only
 * those that have changed.
 */
export class RuleBook {
  private readonly kept = new Map<string, KnownRule>()

  /** Those of these promotions that have rules of ours. */
  async rulesOf(
    sql: SqlRunner,
    promotionIds: readonly string[]
  ): Promise<RulesByPromotion> {
    if (promotionIds.length === 0) {
      return new Map()
    }
    const versions = await selectRuleVersions(sql, promotionIds)
    const kept = versions.map(({ id }) => this.kept.get(id))
    const isKnown = versions.map(
      ({ version }, index) => kept[index]?.version === version
    )
    const unknown = versions.filter((_, index) => !isKnown[index])
    const fresh = unknown.length > 0 ? await this.read(sql, unknown) : []
    const known = kept.filter((rule, index) => rule && isKnown[index])
    return new Map(
      [...known, ...fresh].flatMap((rule) =>
        rule ? [[rule.promotion_id, rule] as const] : []
      )
    )
  }

  private async read(
    sql: SqlRunner,
    wanted: readonly { id: string }[]
  ): Promise<KnownRule[]> {
    const rows = await selectRules(
      sql,
      wanted.map(({ id }) => id)
    )
    if (this.kept.size + rows.length > MOST_KEPT) {
      this.kept.clear()
    }
    return rows.map((row) => {
      const { document } = row
      const rule = {
        ...row,
        needs: needsOf(document),
        gift: giftIn(document),
        limits: ownLimitsOf([row]).get(row.promotion_id) ?? null,
      }
      this.kept.set(row.id, rule)
      return rule
    })
  }
}
