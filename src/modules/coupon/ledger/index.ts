export { readCounters, type Counted } from "./counters"
export { holdRedemptions, type Held } from "./hold-redemptions"
export type { NewRedemption, ReleaseReason } from "./redemption"
export {
  releaseRows,
  reviveRedemptions,
  type Whose,
} from "./release-redemptions"
export {
  bindRedemptions,
  commitRedemptions,
  selectUnboundSources,
} from "./settle-redemptions"
