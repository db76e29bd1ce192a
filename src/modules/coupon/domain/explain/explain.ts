import { formatMinorUnits } from "../../../../shared/money"
import type { Extent, Reason } from "../model"
import { counted } from "../rules"
import { FACT_WANTED } from "./facts"
import { sayLastDay, sayMoment } from "./moments"

/**
 * How the shopper reads: language and region, the cart's currency, and the
 * shop's clock.
 */
export type Reader = {
  locale: string
  currency_code: string
  time_zone: string
  now: string
}

const ENGLISH = "en-GB"

/** There are English words only, and figures must not speak another language. */
const inEnglish = (reader: Reader): Reader =>
  /^en\b/i.test(reader.locale) ? reader : { ...reader, locale: ENGLISH }

const OF_WHAT: Record<Extent, string> = {
  order: "",
  matching: " of the products that it applies to",
}

/**
 * Words a reason for the shopper: "Add €12.50 more.", "From 1 December.", "Not
 * with WELCOME10."
 *
 * @param reader unknown languages read English
 */
export const explain = (reason: Reason, reader: Reader): string => {
  const english = inEnglish(reader)
  const money = (minor: number) =>
    formatMinorUnits(minor, english.currency_code, english.locale)
  const moment = (instant: string) => sayMoment(instant, english)

  switch (reason.code) {
    case "paused":
    case "draft":
    case "rule_failed":
      return "This cannot be used at the moment."
    case "below_minimum":
      return `Add ${money(reason.amount_minor)} more${OF_WHAT[reason.of]}.`
    case "above_maximum":
      return `This is for smaller orders: yours is ${money(reason.amount_minor)} above.`
    case "too_few_items":
      return `Add ${counted(reason.quantity, "more item")}${OF_WHAT[reason.of]}.`
    case "too_many_items":
      return `This is for fewer items: take out ${reason.quantity}.`
    case "product_missing":
      return `Add ${reason.quantity} more of the products that it needs.`
    case "product_in_the_way":
      return "Not with one of the products in your cart."
    case "not_yet":
      return `From ${moment(reason.from)}.`
    case "ended":
      return `Ended on ${sayLastDay(reason.at, english)}.`
    case "not_on_this_day":
    case "not_at_this_hour":
      return `Not now, but again from ${moment(reason.from)}.`
    case "wrong_customer":
      return "This is for certain customers."
    case "not_first_order":
      return "This is for a first order."
    case "not_nth_order":
      return `This is for order number ${reason.nth}.`
    case "spent_too_little":
      return `This is for customers who have spent ${money(reason.amount_minor)} more with us so far.`
    case "spent_too_much":
      return "This is for customers who have spent less with us so far."
    case "wrong_currency":
      return "Not in this currency."
    case "wrong_region":
    case "wrong_country":
      return "Not where we deliver to."
    case "wrong_sales_channel":
      return "Not in this shop."
    case "wrong_shipping_option":
      return "Not with this way of delivery."
    case "wrong_payment_method":
      return "Not with this way to pay."
    case "not_known_yet":
      return FACT_WANTED[reason.fact]
    case "used_up":
    case "budget_used_up":
      return "All of these have been used."
    case "used_up_by_you":
      return "You have used this before."
    case "code_used_up":
      return "This code has been used."
    case "not_with":
      return `Not with ${reason.with}.`
    case "better_in_group":
      return `${reason.with} saves you more.`
    case "nothing_to_discount":
      return "There is nothing in your cart that this applies to."
    case "gift_not_in_cart":
      return "Your gift is not in the cart yet."
    case "rule_not_met":
      return reason.says
  }
}
