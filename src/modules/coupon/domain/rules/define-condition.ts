import type { z } from "@medusajs/framework/zod"

import type { CartFacts, DiscountBase, Extent, LineFacts } from "../model"
import type { CompiledSelector } from "../selecting"
import { faultsOf, type Fault } from "./fault"
import type { Restriction } from "./restriction"
import type { Verdict } from "./verdict"
import type { Words } from "./words"

/**
 * What a condition may look at: the cart at the turn of its coupon. Lines that
 * are gifts of coupons are left out of everything.
 *
 * `order` is all lines, `matching` those that the coupon applies to.
 */
export type ConditionContext = {
  readonly cart: CartFacts
  readonly lines: readonly LineFacts[]
  /** The lines that a selector picks, found without asking each. */
  picked(selector: CompiledSelector): readonly LineFacts[]
  /** Minor units; `discounted` is after the coupons that had their turn. */
  amount(of: Extent, base: DiscountBase): number
  quantity(of: Extent): number
}

/** The condition of one coupon, ready to be checked often. */
export type CompiledCondition = {
  readonly kind: string
  readonly says: string
  readonly holds_money: boolean
  readonly restrictions: readonly Restriction[]
  check(context: ConditionContext): Verdict
}

export type CompiledRule<T> =
  { ok: true; rule: T } | { ok: false; faults: readonly Fault[] }

/** A kind of condition, as the registry holds it. */
export type ConditionKind = {
  readonly role: "condition"
  readonly kind: string
  readonly schema: z.ZodType
  compile(
    fields: unknown,
    at: string,
    words: Words
  ): CompiledRule<CompiledCondition>
}

/**
 * The contract of a condition.
 *
 * @property kind its name in `conditions[].kind`
 * @property schema of its other fields; may transform them into what `check`
 * works best with, as it is read once and checked often
 * @property check pure and quick. What is not known must not hold, nor must its
 * negation: answer `notKnownYet`
 * @property says the rule in a few English words
 * @property holds_money it has amounts, and so needs the coupon's currency
 * @property restricts finds conditions that contradict each other
 */
export type ConditionDefinition<S extends z.ZodType> = {
  kind: string
  schema: S
  check(params: z.output<S>, context: ConditionContext): Verdict
  says(params: z.output<S>, words: Words): string
  holds_money?(params: z.output<S>): boolean
  restricts?(params: z.output<S>): readonly Restriction[]
}

/** Makes a kind of condition for `rulesOf`; the shop's own go this way too. */
export const defineCondition = <S extends z.ZodType>(
  definition: ConditionDefinition<S>
): ConditionKind => ({
  role: "condition",
  kind: definition.kind,
  schema: definition.schema,
  compile: (fields, at, words) => {
    const parsed = definition.schema.safeParse(fields)
    if (!parsed.success) {
      return { ok: false, faults: faultsOf(parsed.error, at) }
    }
    const params = parsed.data
    return {
      ok: true,
      rule: {
        kind: definition.kind,
        says: definition.says(params, words),
        holds_money: definition.holds_money?.(params) ?? false,
        restrictions: definition.restricts?.(params) ?? [],
        check: (context) => definition.check(params, context),
      },
    }
  },
})
