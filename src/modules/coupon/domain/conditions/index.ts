import type { ConditionKind } from "../rules"
import { amountCondition } from "./amount"
import { containsCondition, containsNoneCondition } from "./contents"
import {
  firstOrderCondition,
  nthOrderCondition,
  totalSpentCondition,
} from "./customer"
import {
  countryCondition,
  currencyCondition,
  customerGroupCondition,
  paymentMethodCondition,
  regionCondition,
  salesChannelCondition,
  shippingOptionCondition,
} from "./places"
import { quantityCondition } from "./quantity"
import { scheduleCondition } from "./schedule"

/** The shop's own conditions; they are registered like those of others. */
export const builtInConditions: readonly ConditionKind[] = [
  amountCondition,
  quantityCondition,
  containsCondition,
  containsNoneCondition,
  customerGroupCondition,
  regionCondition,
  countryCondition,
  currencyCondition,
  salesChannelCondition,
  shippingOptionCondition,
  paymentMethodCondition,
  firstOrderCondition,
  nthOrderCondition,
  totalSpentCondition,
  scheduleCondition,
]
