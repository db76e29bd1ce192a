export {
  changesToCart,
  type CartChanges,
  type PlacingWishes,
  type WishedCart,
} from "./cart-changes"
export { missingForPlacing, type CartPart } from "./missing-for-placing"
export {
  paymentProviderOf,
  paymentProvidersOf,
  type PayingRegion,
} from "./payment-methods"
export {
  refusalOfCart,
  refusalOfWishes,
  type PlacingRefusal,
  type WishedRegion,
  type WishedResult,
} from "./placing-refusals"
export { shortLines, type ShortLine, type StockLine } from "./short-lines"
