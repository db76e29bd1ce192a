export {
  computeActions,
  type Computation,
  type ComputedActions,
} from "./compute-actions"
export type { KnownUsage } from "./promotion-setting"
