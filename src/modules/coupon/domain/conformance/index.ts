export { sampleCarts } from "./sample-carts"
export { checkRule } from "./suite"
export type { Samples, TestTools } from "./tools"
