import type { ComputeActions, PromotionDTO } from "@medusajs/framework/types"
import BigNumber from "bignumber.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

import {
  anyCart,
  anyPromotion,
  anyPromotions,
  DECIMALS,
  type Cart,
} from "./support/arbitrary"
import { coreActions } from "./support/oracle"
import { compute, offIn } from "./support/promotions"

const cartWithMany = anyCart.chain((cart) =>
  anyPromotions(cart.currency).map((promotions) => ({ cart, promotions }))
)

const cartWithOne = anyCart.chain((cart) =>
  anyPromotion(cart.currency).map((promotion) => ({ cart, promotion }))
)

const amountOn = (each: ComputeActions, code: string | null): BigNumber =>
  "amount" in each && each.code === code
    ? new BigNumber(String(each.amount))
    : new BigNumber(0)

/** All that a coupon takes, in whole minor units of the cart's basis. */
const adjusted = (
  actions: readonly ComputeActions[],
  code: string | null,
  { is_gross, currency }: Cart
): string =>
  actions
    .reduce((sum, each) => {
      const withTax =
        is_gross && each.action === "addShippingMethodAdjustment" ? 1.25 : 1
      return sum.plus(amountOn(each, code).times(withTax))
    }, new BigNumber(0))
    .shiftedBy(DECIMALS[currency])
    .toFixed()

describe("any promotions on any cart", () => {
  it("have adjustments that add up to their discounts, exactly", () => {
    fc.assert(
      fc.property(cartWithMany, ({ cart, promotions }) => {
        const { actions, pricing } = compute(cart.context, promotions)
        for (const { code, discount_minor } of pricing.coupons) {
          expect(adjusted(actions, code, cart)).toBe(String(discount_minor))
        }
      })
    )
  })

  it("take nothing below zero", () => {
    fc.assert(
      fc.property(cartWithMany, ({ cart, promotions }) => {
        const { items = [], shipping_methods = [] } = cart.context
        const off = offIn(compute(cart.context, promotions).actions)
        const tolerance = 1e-9
        for (const { id, original_total } of items) {
          const price = Number(original_total)
          expect(off[id] ?? 0).toBeLessThanOrEqual(price + tolerance)
        }
        for (const { id, subtotal } of shipping_methods) {
          expect(off[id] ?? 0).toBeLessThanOrEqual(Number(subtotal) + tolerance)
        }
      })
    )
  })

  it("tell of each promotion whether it applies or why not", () => {
    fc.assert(
      fc.property(cartWithMany, ({ cart, promotions }) => {
        const { pricing, parked } = compute(cart.context, promotions)
        const applied = pricing.coupons.filter(
          ({ outcome }) => outcome === "applied"
        )
        const told = [...applied, ...parked].map(({ code }) => code)
        expect(told.sort()).toEqual(promotions.map(({ code }) => code).sort())
      })
    )
  })

  it("keep within what their campaign has left", () => {
    fc.assert(
      fc.property(cartWithMany, ({ cart, promotions }) => {
        const { pricing } = compute(cart.context, promotions)
        const shared = promotions.filter(({ campaign }) => campaign)
        const budget = shared[0]?.campaign?.budget
        const taken = pricing.coupons.filter(
          ({ coupon_id, outcome }) =>
            outcome === "applied" && shared.some(({ id }) => id === coupon_id)
        )
        const { limit, used } = { limit: 0, used: 0, ...budget }
        const left = new BigNumber(limit ?? 0).minus(used)
        const given =
          budget?.type === "usage"
            ? new BigNumber(taken.length)
            : new BigNumber(
                taken.reduce((sum, each) => sum + each.discount_minor, 0)
              ).shiftedBy(-DECIMALS[cart.currency])
        expect(given.isLessThanOrEqualTo(BigNumber.max(left, 0))).toBe(true)
      })
    )
  })
})

/** Core heeds the flag of tax on items only, and says it as the cart does. */
const asCoreKnows = (promotion: PromotionDTO, cart: Cart): PromotionDTO => ({
  ...promotion,
  is_tax_inclusive: cart.is_gross,
})

/** Where core has no defect: its deals also give what may not be discounted. */
const isComparable = (
  { type, application_method }: PromotionDTO,
  { is_gross, context: { items = [] } }: Cart
): boolean =>
  type === "buyget"
    ? !is_gross && items.every(({ is_discountable }) => is_discountable)
    : !is_gross || application_method?.target_type !== "shipping_methods"

describe("one promotion on any cart", () => {
  it("takes what core takes, but for one minor unit per line", () => {
    fc.assert(
      fc.property(cartWithOne, ({ cart, promotion }) => {
        fc.pre(isComparable(promotion, cart))
        const made = asCoreKnows(promotion, cart)
        const ours = offIn(compute(cart.context, [made]).actions)
        const theirs = offIn(coreActions(made, cart.context))
        const unit = 10 ** -DECIMALS[cart.currency]
        for (const id of Object.keys({ ...ours, ...theirs })) {
          const difference = Math.abs((ours[id] ?? 0) - (theirs[id] ?? 0))
          expect(difference).toBeLessThanOrEqual(unit * 1.0001)
        }
      }),
      { numRuns: 300 }
    )
  })
})
