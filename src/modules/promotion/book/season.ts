import type { PromotionDTO } from "@medusajs/framework/types"

/**
 * Those of some promotions that are on, and while that stays so.
 *
 * @property from @property until milliseconds since 1970; `until` is excluded
 */
export type Season = {
  readonly promotions: readonly PromotionDTO[]
  readonly from: number
  readonly until: number
}

const momentOf = (value: unknown): number | null =>
  value === null || value === undefined
    ? null
    : new Date(String(value)).getTime()

const timesOf = ({ campaign, campaign_id }: PromotionDTO) =>
  // As in core, what belongs to a campaign that is gone does not apply.
  campaign_id && !campaign
    ? { starts: Infinity, ends: Infinity }
    : {
        starts: momentOf(campaign?.starts_at) ?? -Infinity,
        ends: momentOf(campaign?.ends_at) ?? Infinity,
      }

/** Those that are active at a moment: by status, and their campaign is on. */
export const seasonAt = (
  promotions: readonly PromotionDTO[],
  now: number
): Season => {
  const active = promotions.filter(({ status }) => status === "active")
  const changes = active
    .flatMap((each) => Object.values(timesOf(each)))
    .filter((time) => time > now)
  return {
    promotions: active.filter((each) => {
      const { starts, ends } = timesOf(each)
      return starts <= now && now < ends
    }),
    from: now,
    until: Math.min(...changes),
  }
}

/** Whether a season is that of a moment. */
export const isOn = ({ from, until }: Season, now: number): boolean =>
  from <= now && now < until
