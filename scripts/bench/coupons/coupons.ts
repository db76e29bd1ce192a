import {
  compileCoupon,
  rulesWith,
  type CompiledCoupon,
  type CouponInput,
  type RuleInput,
} from "../../../src/modules/coupon/domain"
import { Fault } from "../../lib/fault"

const registry = rulesWith()

const compiled = (
  effect: RuleInput,
  index: number,
  more: Partial<CouponInput> = {}
): CompiledCoupon => {
  const result = compileCoupon(registry, {
    id: `coupon_${index}`,
    created_at: new Date(index * 1000).toISOString(),
    currency_code: "eur",
    effect,
    ...more,
  })
  if (!result.ok) {
    throw new Fault(
      `Coupon ${index} of the bench has faults: ${JSON.stringify(result.faults)}`,
      "correct scripts/bench/coupons/coupons.ts"
    )
  }
  return result.coupon
}

const FREE = { rate_ppm: 1_000_000 }

/** Ten coupons of all sorts that all take something off. */
export const tenCoupons = (): CompiledCoupon[] =>
  [
    { kind: "percentage", rate_ppm: 125_000 },
    { kind: "percentage", rate_ppm: 30_000, level: "order" },
    { kind: "fixed_across", amount_minor: 2500 },
    { kind: "fixed_order", amount_minor: 1000 },
    { kind: "fixed_per_unit", amount_minor: 50 },
    { kind: "buy_get", buy: { quantity: 2 }, get: { quantity: 1, ...FREE } },
    { kind: "set_price", quantity: 3, price_minor: 100 },
    { kind: "tiers", by: "amount", tiers: [{ from: 0, rate_ppm: 20_000 }] },
    { kind: "shipping", amount_minor: 100 },
    { kind: "shipping", rate_ppm: 500_000 },
  ].map((effect, index) =>
    compiled(effect, index, {
      conditions: [
        { kind: "amount", min_minor: 100 },
        { kind: "country", in: ["DE", "AT"] },
      ],
    })
  )

type Parts = Partial<CouponInput>

const condition = (rule: RuleInput): Parts => ({ conditions: [rule] })

/** Things that the carts of the bench do not meet, told by the cart itself. */
export const UNMET_BY_CART: readonly ((index: number) => Parts)[] = [
  () => condition({ kind: "amount", min_minor: 900_000_000 }),
  () => condition({ kind: "country", in: ["FR"] }),
  (index) => condition({ kind: "customer_group", in: [`group_${index}`] }),
  () =>
    condition({
      kind: "schedule",
      starts_at: "2027-01-01",
      ends_at: "2027-02-01",
    }),
  (index) =>
    condition({ kind: "contains", lines: { products: [`absent_${index}`] } }),
  (index) => ({ applies_to: { categories: [`absent_${index}`] } }),
]

const UNMET = [...UNMET_BY_CART, () => condition({ kind: "first_order" })]

/** Automatic coupons of which none applies, each by one of seven reasons. */
export const unmetCoupons = (count: number): CompiledCoupon[] =>
  Array.from({ length: count }, (_, index) =>
    compiled(
      { kind: "percentage", rate_ppm: 100_000 },
      index,
      UNMET[index % UNMET.length](index)
    )
  )
