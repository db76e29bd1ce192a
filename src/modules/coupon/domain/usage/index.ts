export {
  budgetCounter,
  campaignSubject,
  campaignSubjects,
  type BudgetCounter,
  type BudgetedCampaign,
  type Buyer,
} from "./campaign-subjects"
export {
  codeSubject,
  couponSubject,
  customerSubject,
  moneySubject,
  NO_CEILING,
  subjectsOf,
  type Ceiling,
  type CountedSubject,
  type Redeemer,
} from "./subjects"
export {
  usesOfAdjustments,
  type Adjustment,
  type Use,
} from "./uses-of-adjustments"
export {
  orderStanding,
  type GivenBack,
  type OrderStanding,
} from "./order-standing"
