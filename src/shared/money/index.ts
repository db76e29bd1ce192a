export { allocate } from "./allocate"
export { currencyDecimals } from "./currency"
export { formatMinorUnits } from "./format"
export {
  exactMinorUnits,
  fromMinorUnits,
  rawMinorUnits,
  sumMinorUnits,
  toMinorUnits,
} from "./minor-units"
export type { AmountLike } from "./minor-units"
export { mulDiv } from "./proportion"
