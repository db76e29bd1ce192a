export {
  dropBatch,
  findBatch,
  listBatches,
  openBatch,
  selectUnfilledBatches,
  type Batch,
} from "./batches"
export { fillBatch, type InTransaction } from "./fill-batch"
export { findCodes, setDisabled, type KnownCode } from "./find-codes"
export {
  findOwnCode,
  nameCoupons,
  unnameCoupons,
  type OwnCode,
} from "./own-codes"
export {
  countCode,
  pageCodes,
  type BatchCode,
  type CountedCode,
} from "./page-codes"
export { resolveCodes, type ResolvedCode } from "./resolve-codes"
