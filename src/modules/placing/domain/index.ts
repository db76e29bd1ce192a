export {
  changesToCart,
  type CartChanges,
  type PlacingWishes,
  type WishedCart,
} from "./cart-changes"
export { missingForPlacing, type CartPart } from "./missing-for-placing"
export {
  paymentProvidersOf,
  refusalOfCart,
  refusalOfWishes,
  type PlacingRefusal,
  type WishedRegion,
  type WishedResult,
} from "./placing-refusals"
export { shortLines, type ShortLine, type StockLine } from "./short-lines"
