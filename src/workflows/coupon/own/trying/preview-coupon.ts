import type { MedusaContainer } from "@medusajs/framework/types"

import { COUPON_MODULE } from "../../../../modules/coupon"
import {
  explain,
  priceCart,
  type CartFacts,
  type CompiledCoupon,
  type Fault,
  type GiftAsked,
  type Pricing,
  type Reason,
} from "../../../../modules/coupon/domain"
import type CouponModuleService from "../../../../modules/coupon/service"
import type { PreviewCart, PreviewResponse } from "../../preview-types"
import type { CouponJson } from "../check-coupon"
import { makeSampleCart, sampleLine, type SampleCart } from "./sample-cart"
import { readSampleVariants } from "./sample-variants"
import { readTrial } from "./read-trial"

export type Previewed =
  | { ok: true; preview: PreviewResponse }
  | { ok: false; faults: readonly Fault[] }

const NO_CATEGORIES = new Map<string, readonly string[]>()

/** The cart with the gifts in it that a coupon asks for. */
const withGifts = async (
  container: MedusaContainer,
  { facts, variants, prices }: SampleCart,
  gifts: readonly GiftAsked[]
): Promise<SampleCart> => {
  const ids = gifts.map(({ variant_id }) => variant_id)
  const given = await readSampleVariants(container, ids, prices)
  const lines = gifts.flatMap(({ coupon_id, variant_id, quantity }, index) => {
    const variant = given.get(variant_id)
    const around = {
      currency_code: facts.currency_code,
      above: NO_CATEGORIES,
      gift_of: coupon_id,
    }
    return variant
      ? [sampleLine(`gift_${index + 1}`, variant, quantity, around)]
      : []
  })
  return {
    prices,
    variants: new Map([...variants, ...given]),
    facts: { ...facts, lines: [...facts.lines, ...lines] },
  }
}

const discountsOf = (positions: Pricing["lines"]): Map<string, number> =>
  new Map(positions.map(({ id, discount_minor }) => [id, discount_minor]))

const say = (reason: Reason | undefined, cart: CartFacts): string | null =>
  reason
    ? explain(reason, {
        locale: "en-GB",
        currency_code: cart.currency_code,
        time_zone: cart.time_zone,
        now: cart.now,
      })
    : null

const present = (
  { facts, variants }: SampleCart,
  pricing: Pricing
): PreviewResponse => {
  const [outcome] = pricing.coupons
  const reason = outcome.outcome === "parked" ? outcome.reason : undefined
  const onLines = discountsOf(pricing.lines)
  const onShipping = discountsOf(pricing.shipping)
  return {
    currency_code: facts.currency_code,
    outcome: outcome.outcome,
    discount_minor: outcome.discount_minor,
    reason: reason ?? null,
    words: say(reason, facts),
    trace: outcome.trace.map((entry) => ({
      ...entry,
      words: say(entry.missing, facts),
    })),
    lines: facts.lines.map((line) => ({
      id: line.id,
      variant_id: line.variant_id ?? "",
      title: variants.get(line.variant_id ?? "")?.title ?? "",
      quantity: line.quantity,
      price_minor: line.base_minor,
      discount_minor: onLines.get(line.id) ?? 0,
      is_gift: Boolean(line.gift_of),
    })),
    shipping: facts.shipping.map(({ id, base_minor }) => ({
      id,
      price_minor: base_minor,
      discount_minor: onShipping.get(id) ?? 0,
    })),
    totals: pricing.totals,
  }
}

const priced = async (
  container: MedusaContainer,
  cart: SampleCart,
  coupon: CompiledCoupon
): Promise<PreviewResponse> => {
  const first = priceCart(cart.facts, [coupon])
  if (first.gifts.length === 0) {
    return present(cart, first)
  }
  const given = await withGifts(container, cart, first.gifts)
  return present(given, priceCart(given.facts, [coupon]))
}

/**
 * What a coupon would do to a cart that is made up, alone and as if it were
 * active and unused.
 *
 * @throws MedusaError INVALID_DATA for a cart that cannot be made
 */
export const previewCoupon = async (
  container: MedusaContainer,
  body: CouponJson,
  cart: PreviewCart
): Promise<Previewed> => {
  const trial = readTrial(container, body)
  if (!trial.ok) {
    return trial
  }
  const { options } = container.resolve<CouponModuleService>(COUPON_MODULE)
  const sample = await makeSampleCart(container, cart, options.time_zone)
  return { ok: true, preview: await priced(container, sample, trial.coupon) }
}
