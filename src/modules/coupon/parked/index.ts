export {
  addCartCode,
  dropCartCode,
  listCartCodes,
  rememberCartCodes,
  restoreCartCodes,
  type CartCode,
} from "./cart-codes"
export { changeCartCodes, type CodeChange } from "./change-cart-codes"
