export {
  byUnitValue,
  cheapestUnits,
  withinLimit,
  withinLineLimit,
} from "./cheapest"
export { largest } from "./largest"
export { quantityOf, unitsOf, valueOf, type PricedLine } from "./priced-line"
export { spread } from "./spread"
