export { claimOwnCodes } from "./claim-own-codes"
export { enteredPromotions } from "./entered-promotions"
export { heldCodes } from "./held-codes"
export { listByCode } from "./list-by-code"
