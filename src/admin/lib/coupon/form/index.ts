export { checkForm, type CheckedForm } from "./check-form"
export {
  conditionLabel,
  CONDITION_GROUPS,
  emptyCondition,
} from "./condition-kinds"
export { EFFECT_KINDS, emptyEffect } from "./effect-kinds"
export {
  drop,
  flagAt,
  isObject,
  listAt,
  objectAt,
  put,
  textAt,
  textsAt,
  valueAt,
  type Json,
  type JsonObject,
} from "./json"
export { newCoupon } from "./new-coupon"
export { readForm } from "./read-form"
export { shownFaults } from "./shown-faults"
export { isForeign, writeForm } from "./write-form"
