import type {
  ApplicationMethodDTO,
  ComputeActionContext,
  PromotionDTO,
} from "@medusajs/framework/types"
import fc from "fast-check"

import { cartContext, item, method } from "./contexts"
import { campaign, productsOf, promotion, rule } from "./promotions"

/** Decimals of the currencies that carts are made in. */
export const DECIMALS = { jpy: 0, eur: 2, kwd: 3 } as const

type Currency = keyof typeof DECIMALS

const inMajor = (minor: number, currency: Currency): number =>
  Number((minor / 10 ** DECIMALS[currency]).toFixed(3))

const few = fc.integer({ min: 1, max: 4 })
const price = fc.oneof(fc.nat(30_000), fc.nat(9))

const anyLine = fc.record({
  price,
  quantity: few,
  is_discountable: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
})

/** @property is_gross prices include 25 % tax, so that nets are short decimals */
export type Cart = {
  currency: Currency
  is_gross: boolean
  context: ComputeActionContext
}

export const anyCart: fc.Arbitrary<Cart> = fc
  .record({
    currency: fc.constantFrom<Currency>("jpy", "eur", "kwd"),
    is_gross: fc.boolean(),
    lines: fc.array(anyLine, { maxLength: 5 }),
    shipping: fc.array(price, { maxLength: 2 }),
  })
  .map(({ currency, is_gross, lines, shipping }) => {
    const priced = (minor: number) => ({
      subtotal: Number(
        (inMajor(minor, currency) / (is_gross ? 1.25 : 1)).toFixed(4)
      ),
      original_total: inMajor(minor, currency),
      is_tax_inclusive: is_gross,
    })
    const items = lines.map(({ quantity, is_discountable, ...line }, index) =>
      item(`l${index}`, inMajor(line.price, currency), quantity, {
        is_discountable,
        ...priced(line.price * quantity),
      })
    )
    const shipping_methods = shipping.map((minor, index) =>
      method(`s${index}`, inMajor(minor, currency), priced(minor))
    )
    const context = cartContext(items, {
      currency_code: currency,
      shipping_methods,
    })
    return { currency, is_gross, context }
  })

const allocation = fc.constantFrom("each", "across", "once")
const targets = fc.option(fc.subarray(["l0", "l1", "l2"], { minLength: 1 }), {
  nil: null,
})

const valueIn = (currency: Currency) =>
  fc.oneof(
    fc.record({
      type: fc.constant("percentage" as const),
      // Of less core may see nothing: it counts up to 0.0001 as zero.
      value: fc.integer({ min: 1100, max: 10_000 }).map((n) => n / 100),
    }),
    fc.record({
      type: fc.constant("fixed" as const),
      value: fc
        .integer({ min: 1, max: 20_000 })
        .map((n) => inMajor(n, currency)),
    })
  )

const limitFor = ({
  allocation: given,
  max_quantity,
}: {
  allocation: "each" | "across" | "once"
  max_quantity: number
}): Partial<ApplicationMethodDTO> =>
  given === "across"
    ? { allocation: given }
    : { allocation: given, max_quantity }

const quantities = fc.record({ allocation, max_quantity: few }).map(limitFor)

const onItems = fc
  .tuple(quantities, targets)
  .map(([limit, ids]): Partial<ApplicationMethodDTO> => ({
    target_type: "items",
    target_rules: ids ? productsOf(...ids) : [],
    ...limit,
  }))

const onShipping = fc
  .tuple(quantities, fc.boolean())
  .map(([limit, isOne]): Partial<ApplicationMethodDTO> => ({
    target_type: "shipping_methods",
    target_rules: isOne ? [rule("shipping_methods.id", "eq", "s0")] : [],
    ...limit,
  }))

/** Of two products, so that who gets which unit is no matter of policy. */
const deal = fc
  .record({ buy: few, get: few, most: few })
  .map(({ buy, get, most }): Partial<ApplicationMethodDTO> => ({
    target_type: "items",
    allocation: "each",
    buy_rules_min_quantity: buy,
    apply_to_quantity: get,
    max_quantity: Math.max(get, most),
    buy_rules: productsOf("l0"),
    target_rules: productsOf("l1"),
  }))

/** Promotions of every type, target and allocation that core lets be made. */
export const anyPromotion = (
  currency: Currency
): fc.Arbitrary<PromotionDTO> => {
  const shape = fc.oneof(
    fc.constant<Partial<ApplicationMethodDTO>>({ target_type: "order" }),
    onItems,
    onShipping,
    deal
  )
  return fc
    .tuple(valueIn(currency), shape, fc.boolean())
    .map(([value, method_, is_tax_inclusive]) =>
      promotion(
        { ...value, ...method_, currency_code: currency },
        { type: method_.buy_rules ? "buyget" : "standard", is_tax_inclusive }
      )
    )
}

/** Several promotions, some of them of one campaign with a budget. */
export const anyPromotions = (
  currency: Currency
): fc.Arbitrary<PromotionDTO[]> => {
  const budget = fc.oneof(
    fc.record({
      type: fc.constant("spend" as const),
      limit: fc.nat(20_000).map((n) => inMajor(n, currency)),
      used: fc.nat(3000).map((n) => inMajor(n, currency)),
    }),
    fc.record({
      type: fc.constant("usage" as const),
      limit: fc.nat(3),
      used: fc.nat(2),
    })
  )
  const shared = fc.array(fc.tuple(anyPromotion(currency), fc.boolean()), {
    maxLength: 5,
  })
  return fc
    .tuple(budget, shared)
    .map(([its, promotions]) =>
      promotions.map(([made, isOfCampaign]) =>
        isOfCampaign ? { ...made, ...campaign(its) } : made
      )
    )
}
