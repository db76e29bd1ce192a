export { differentProducts } from "./different-products"
export { roundDown } from "./round-down"
