import type {
  ComputeActionContext,
  ComputeActionItemLine,
  ComputeActionShippingLine,
} from "@medusajs/framework/types"

import {
  rulesWith,
  type CartFacts,
  type RuleRegistry,
  type UsageFacts,
} from "../domain"
import { beforeDiscounts } from "./before-discounts"
import { cartOfContext, type CartSurroundings } from "./cart-of-context"
import { withKnownItems } from "./known-items"
import { basisOf, type MoneyBasis } from "./money-basis"

/**
 * What a ledger knows of a promotion's uses; what is left out is read from the
 * rows of the promotion and its campaign.
 *
 * @property own uses of the promotion itself
 * @property campaign what its campaign's budget counts, uses or minor units;
 * null while it is not known who buys
 */
export type PromotionUsage = {
  own: Partial<UsageFacts>
  campaign?: number | null
}

/** By promotion id. */
export type KnownUsage = ReadonlyMap<string, PromotionUsage>

/** The cart that promotions are judged on, read once for all of them. */
export type PromotionSetting = {
  readonly context: ComputeActionContext
  readonly items: readonly ComputeActionItemLine[]
  readonly methods: readonly ComputeActionShippingLine[]
  readonly cart: CartFacts
  readonly basis: MoneyBasis
  readonly registry: RuleRegistry
  readonly usage: KnownUsage
  readonly skips_limits: boolean
}

/** @property skips_limits for orders that have used their promotions already */
export type SettingOptions = CartSurroundings & {
  registry?: RuleRegistry
  usage?: KnownUsage
  skips_limits?: boolean
}

export const promotionSetting = (
  given: ComputeActionContext,
  { registry, usage, skips_limits, ...around }: SettingOptions
): PromotionSetting => {
  const context = beforeDiscounts(withKnownItems(given), around.gifts)
  return {
    context,
    items: context.items ?? [],
    methods: context.shipping_methods ?? [],
    cart: cartOfContext(context, around),
    basis: basisOf(context),
    registry: registry ?? rulesWith(),
    usage: usage ?? new Map(),
    skips_limits: skips_limits ?? false,
  }
}
