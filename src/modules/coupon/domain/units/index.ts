export {
  byUnitValue,
  cheapestUnits,
  dearestUnits,
  withinLimit,
  withinLineLimit,
  withoutUnits,
} from "./cheapest"
export { largest } from "./largest"
export {
  quantityOf,
  unitsById,
  unitsOf,
  valueOf,
  type PricedLine,
} from "./priced-line"
export { spread } from "./spread"
