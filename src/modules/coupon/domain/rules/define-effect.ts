import type { z } from "@medusajs/framework/zod"

import type {
  CartFacts,
  Coupon,
  DiscountClass,
  Reason,
  ShippingFacts,
} from "../model"
import type { CompiledSelector } from "../selecting"
import type { PricedLine } from "../units"
import type { CompiledRule } from "./define-condition"
import { faultsOf, type Fault } from "./fault"
import type { Words } from "./words"

/** A shipping method at the turn of a coupon; see `PricedLine`. */
export type PricedShipping = {
  readonly id: string
  readonly facts: ShippingFacts
  readonly value_minor: number
  readonly left_minor: number
}

/**
 * What an effect may look at: the cart at the turn of its coupon.
 *
 * @property lines those that the coupon applies to and that may be discounted
 * @property gift_lines those that are this coupon's gift
 * @property max_units the most units to discount, or null; `withinLimit` picks
 * them
 * @property claimed units by line that coupons before it keep to themselves
 */
export type EffectContext = {
  readonly cart: CartFacts
  readonly coupon_id: string
  readonly lines: readonly PricedLine[]
  readonly shipping: readonly PricedShipping[]
  readonly gift_lines: readonly PricedLine[]
  readonly max_units: number | null
  readonly claimed: ReadonlyMap<string, number>
  /** Bought lines that a selector picks, discountable or not. */
  bought(selector: CompiledSelector): readonly PricedLine[]
}

/**
 * What an effect takes off, in whole minor units by line or shipping method.
 *
 * Discounts on what the coupon does not apply to are ignored, and what is more
 * than is left is cut.
 *
 * @property gifts to be put into the cart before they can be discounted
 * @property claims units by line that coupons after it find in `claimed`
 * @property missing why it takes nothing, if there is more to say than that
 */
export type EffectResult = {
  readonly lines?: ReadonlyMap<string, number>
  readonly shipping?: ReadonlyMap<string, number>
  readonly gifts?: readonly { variant_id: string; quantity: number }[]
  readonly claims?: ReadonlyMap<string, number>
  readonly missing?: Reason
}

/** The effect of one coupon, ready to be priced often. */
export type CompiledEffect = {
  readonly kind: string
  readonly class: DiscountClass
  readonly says: string
  readonly holds_money: boolean
  discount(context: EffectContext): EffectResult
}

/** A kind of effect, as the registry holds it. */
export type EffectKind = {
  readonly role: "effect"
  readonly kind: string
  readonly schema: z.ZodType
  compile(
    fields: unknown,
    at: string,
    words: Words,
    coupon: Coupon
  ): CompiledRule<CompiledEffect>
}

/**
 * The contract of an effect.
 *
 * @property kind its name in `effect.kind`
 * @property schema of its other fields; may transform them
 * @property class what it discounts; decides its turn and what it goes with
 * @property discount pure and quick
 * @property counts_units it respects `max_units`; a coupon with that limit is
 * refused otherwise
 * @property faults what contradicts itself in its fields or with the coupon;
 * `field` is relative to the effect
 */
export type EffectDefinition<S extends z.ZodType> = {
  kind: string
  schema: S
  class: DiscountClass | ((params: z.output<S>) => DiscountClass)
  discount(params: z.output<S>, context: EffectContext): EffectResult
  says(params: z.output<S>, words: Words): string
  counts_units?: boolean
  holds_money?(params: z.output<S>): boolean
  faults?(params: z.output<S>, coupon: Coupon): readonly Fault[]
}

const unitLimitFault: Fault = {
  field: "limits.max_units",
  code: "limit_without_meaning",
  message:
    "This kind of discount does not count units: take the limit of units out.",
}

/** Makes a kind of effect for `rulesOf`; the shop's own go this way too. */
export const defineEffect = <S extends z.ZodType>(
  definition: EffectDefinition<S>
): EffectKind => ({
  role: "effect",
  kind: definition.kind,
  schema: definition.schema,
  compile: (fields, at, words, coupon) => {
    const parsed = definition.schema.safeParse(fields)
    if (!parsed.success) {
      return { ok: false, faults: faultsOf(parsed.error, at) }
    }
    const params = parsed.data
    const own = (definition.faults?.(params, coupon) ?? []).map((fault) => ({
      ...fault,
      field: `${at}.${fault.field}`,
    }))
    const faults =
      coupon.limits.max_units !== null && !definition.counts_units
        ? [...own, unitLimitFault]
        : own
    if (faults.length > 0) {
      return { ok: false, faults }
    }
    return {
      ok: true,
      rule: {
        kind: definition.kind,
        class:
          typeof definition.class === "function"
            ? definition.class(params)
            : definition.class,
        says: definition.says(params, words),
        holds_money: definition.holds_money?.(params) ?? false,
        discount: (context) => definition.discount(params, context),
      },
    }
  },
})
