export {
  findBatch,
  openBatch,
  selectUnfilledBatches,
  type Batch,
} from "./batches"
export { fillBatch, type InTransaction } from "./fill-batch"
export { findCodes, setDisabled, type KnownCode } from "./find-codes"
export { nameCoupon } from "./name-coupon"
export { pageCodes, type BatchCode } from "./page-codes"
