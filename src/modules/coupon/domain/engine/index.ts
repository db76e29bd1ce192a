export { priceCart } from "./price-cart"
