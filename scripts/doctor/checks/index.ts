import type { Check } from "../finding"
import { bookChecks } from "./books"
import { cancellationChecks } from "./cancellations"
import { clockChecks } from "./clocks"
import { couponCodeChecks } from "./coupon-codes"
import { couponChecks } from "./coupons"
import { guardChecks } from "./guards"
import { invoiceChecks } from "./invoices"
import { mailChecks } from "./mails"
import { orderChecks } from "./orders"
import { pageChecks } from "./pages"
import { placingChecks } from "./placing"
import { recordChecks } from "./records"
import { stockChecks } from "./stock"

/** All that the doctor looks at, money first. */
export const checks: readonly Check[] = [
  ...guardChecks,
  ...orderChecks,
  ...placingChecks,
  ...pageChecks,
  ...bookChecks,
  ...recordChecks,
  ...cancellationChecks,
  ...stockChecks,
  ...couponChecks,
  ...couponCodeChecks,
  ...invoiceChecks,
  ...mailChecks,
  ...clockChecks,
]
