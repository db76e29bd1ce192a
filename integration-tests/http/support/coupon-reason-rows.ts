import type { CouponBody } from "../../../src/api/admin/coupons/types"
import type { CartName, ShopFacts } from "./coupon-reason-shop"

type Rules = Partial<CouponBody>
type Condition = { kind: string; [field: string]: unknown }

/** A rule that one cart meets, and one that another cart does not. */
export type ReasonRow = {
  what: string
  meets: [cart: CartName, rules: (shop: ShopFacts) => Rules]
  fails: [
    cart: CartName,
    rules: (shop: ShopFacts) => Rules,
    reason: Record<string, unknown> & { code: string },
  ]
}

const when =
  (condition: (shop: ShopFacts) => Condition) =>
  (shop: ShopFacts): Rules => ({
    currency_code: "eur",
    conditions: [condition(shop)],
  })

/** As `when`, without an amount that would tie it to a currency. */
const where =
  (condition: (shop: ShopFacts) => Condition) =>
  (shop: ShopFacts): Rules => ({ conditions: [condition(shop)] })

const unknown = (fact: string) => ({ code: "not_known_yet", fact })

const atBerlin = (options: Intl.DateTimeFormatOptions, hours = 0): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Berlin",
    ...options,
  }).format(Date.now() + hours * 3_600_000)

const clock = (hours: number): string =>
  atBerlin({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, hours)

const weekday = (days: number): string =>
  atBerlin({ weekday: "long" }, days * 24).toLowerCase()

const ruled = (
  what: string,
  rules: typeof when,
  meets: [CartName, (shop: ShopFacts) => Condition],
  fails: [CartName, (shop: ShopFacts) => Condition, ReasonRow["fails"][2]]
): ReasonRow => {
  const met = rules(meets[1])
  return {
    what,
    meets: [meets[0], met],
    // The same coupon, where it says the same.
    fails: [fails[0], fails[1] === meets[1] ? met : rules(fails[1]), fails[2]],
  }
}

const min7000 = () => ({ kind: "amount", min_minor: 7000 })
const max3000 = () => ({ kind: "amount", max_minor: 3000 })
const spent = () => ({ kind: "total_spent", min_minor: 100 })
/** Selects the cards. */
export const cards = ({ cards: id }: ShopFacts) => ({ products: [id] })
const second = () => ({ kind: "nth_order", nth: 2, reach: "from" })
const first = () => ({ kind: "first_order" })
const inGroup = ({ group }: ShopFacts) => ({
  kind: "customer_group",
  in: [group],
})
const toGermany = () => ({ kind: "country", in: ["DE"] })
const byStandard = ({ standard }: ShopFacts) => ({
  kind: "shipping_option",
  in: [standard],
})
const STRIPE = "pp_stripe-checkout_stripe-checkout"

/** Each kind of condition. */
export const CONDITION_ROWS: ReasonRow[] = [
  ruled(
    "the lowest amount",
    when,
    ["regular", min7000],
    [
      "nobody",
      min7000,
      { code: "below_minimum", amount_minor: 4800, of: "order" },
    ]
  ),
  ruled(
    "the highest amount",
    when,
    ["nobody", max3000],
    [
      "regular",
      max3000,
      { code: "above_maximum", amount_minor: 4590, of: "order" },
    ]
  ),
  ruled(
    "the fewest units",
    where,
    ["regular", () => ({ kind: "quantity", min: 2 })],
    [
      "nobody",
      () => ({ kind: "quantity", min: 2 }),
      { code: "too_few_items", quantity: 1 },
    ]
  ),
  ruled(
    "the most units",
    where,
    ["nobody", () => ({ kind: "quantity", max: 2 })],
    [
      "regular",
      () => ({ kind: "quantity", max: 2 }),
      { code: "too_many_items", quantity: 2 },
    ]
  ),
  ruled(
    "goods that must be there",
    where,
    ["regular", (shop) => ({ kind: "contains", lines: cards(shop) })],
    [
      "nobody",
      (shop) => ({ kind: "contains", lines: cards(shop) }),
      { code: "product_missing", quantity: 1 },
    ]
  ),
  ruled(
    "goods that must not be there",
    where,
    ["nobody", (shop) => ({ kind: "contains_none", lines: cards(shop) })],
    [
      "regular",
      (shop) => ({ kind: "contains_none", lines: cards(shop) }),
      { code: "product_in_the_way" },
    ]
  ),
  ruled(
    "a customer group",
    where,
    ["regular", inGroup],
    ["nobody", inGroup, unknown("customer")]
  ),
  ruled(
    "outside of a customer group",
    where,
    [
      "regular",
      ({ otherGroup }) => ({ kind: "customer_group", not_in: [otherGroup] }),
    ],
    [
      "regular",
      ({ group }) => ({ kind: "customer_group", not_in: [group] }),
      { code: "wrong_customer" },
    ]
  ),
  ruled(
    "a first order",
    where,
    ["guest", first],
    ["regular", first, { code: "not_first_order" }]
  ),
  ruled(
    "the second order and later ones",
    where,
    ["regular", second],
    ["guest", second, { code: "not_nth_order", nth: 2 }]
  ),
  ruled(
    "what was spent so far",
    when,
    ["regular", spent],
    ["guest", spent, { code: "spent_too_little", amount_minor: 100 }]
  ),
  ruled(
    "a region",
    where,
    ["regular", ({ europe }) => ({ kind: "region", in: [europe] })],
    [
      "regular",
      ({ america }) => ({ kind: "region", in: [america] }),
      { code: "wrong_region" },
    ]
  ),
  ruled(
    "a country",
    where,
    ["regular", toGermany],
    ["guest", toGermany, { code: "wrong_country" }]
  ),
  ruled(
    "a country that is not told yet",
    where,
    ["guest", () => ({ kind: "country", not_in: ["DE"] })],
    ["nobody", () => ({ kind: "country", not_in: ["DE"] }), unknown("country")]
  ),
  ruled(
    "a currency",
    where,
    ["regular", () => ({ kind: "currency", in: ["EUR"] })],
    [
      "dollars",
      () => ({ kind: "currency", in: ["EUR"] }),
      { code: "wrong_currency" },
    ]
  ),
  ruled(
    "a sales channel",
    where,
    ["nobody", ({ channel }) => ({ kind: "sales_channel", in: [channel] })],
    [
      "nobody",
      ({ otherChannel }) => ({ kind: "sales_channel", in: [otherChannel] }),
      { code: "wrong_sales_channel" },
    ]
  ),
  ruled(
    "a way of delivery",
    where,
    ["regular", byStandard],
    ["guest", byStandard, { code: "wrong_shipping_option" }]
  ),
  ruled(
    "a way of delivery that is not chosen yet",
    where,
    ["regular", byStandard],
    ["nobody", byStandard, unknown("shipping_option")]
  ),
  ruled(
    "a way to pay",
    where,
    ["nobody", () => ({ kind: "payment_method", in: [STRIPE] })],
    [
      "nobody",
      () => ({ kind: "payment_method", not_in: [STRIPE] }),
      { code: "wrong_payment_method" },
    ]
  ),
  ruled(
    "a start",
    where,
    ["nobody", () => ({ kind: "schedule", starts_at: "2020-01-01" })],
    [
      "nobody",
      () => ({ kind: "schedule", starts_at: "2099-01-01" }),
      { code: "not_yet" },
    ]
  ),
  ruled(
    "an end",
    where,
    ["nobody", () => ({ kind: "schedule", ends_at: "2099-01-01" })],
    [
      "nobody",
      () => ({ kind: "schedule", ends_at: "2020-01-01" }),
      { code: "ended" },
    ]
  ),
  ruled(
    "days of the week",
    where,
    [
      "nobody",
      () => ({
        kind: "schedule",
        time_zone: "Europe/Berlin",
        weekdays: [weekday(-1), weekday(0), weekday(1)],
      }),
    ],
    [
      "nobody",
      () => ({
        kind: "schedule",
        time_zone: "Europe/Berlin",
        weekdays: [weekday(3)],
      }),
      { code: "not_on_this_day" },
    ]
  ),
  ruled(
    "hours of the day",
    where,
    [
      "nobody",
      () => ({
        kind: "schedule",
        time_zone: "Europe/Berlin",
        hours: [{ from: clock(-2), until: clock(2) }],
      }),
    ],
    [
      "nobody",
      () => ({
        kind: "schedule",
        time_zone: "Europe/Berlin",
        hours: [{ from: clock(2), until: clock(3) }],
      }),
      { code: "not_at_this_hour" },
    ]
  ),
]
