export {
  redemptionsOf,
  type LimitedPromotion,
  type OwnLimits,
  type UsesToCount,
} from "./redemptions-of"
export { carryOver } from "./carry-over"
export { countBy, readCounters, type Counted } from "./counters"
export { followOrder, type OrderOfUses, type Standing } from "./follow-order"
export { heldBySource } from "./held-by"
export { holdRedemptions, type Held } from "./hold-redemptions"
export { knownUsage } from "./known-usage"
export { usableCodesFirst } from "./usable-codes-first"
export { NoUseLeft } from "./no-use-left"
export type { NewRedemption, ReleaseReason } from "./redemption"
export { releaseRows, type Whose } from "./release-redemptions"
export {
  bindRedemptions,
  commitRedemptions,
  selectUnboundSources,
} from "./settle-redemptions"
