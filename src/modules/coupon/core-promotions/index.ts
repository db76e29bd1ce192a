export { buyerOf } from "./cart-of-context"
export {
  computeActions,
  type Computation,
  type ComputedActions,
} from "./compute-actions"
export type { KnownUsage, PromotionUsage } from "./promotion-setting"
