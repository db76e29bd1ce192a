import type { CompiledCoupon } from "../compile"
import type { DiscountBase } from "../model"
import type { EffectContext } from "../rules"
import type { PricedLine } from "../units"
import { matchingLines } from "./condition-context"
import type { Standing, StandingLine } from "./standing"

const priced = (line: StandingLine, base: DiscountBase): PricedLine => ({
  id: line.facts.id,
  facts: line.facts,
  quantity: line.facts.quantity,
  value_minor: base === "initial" ? line.facts.base_minor : line.left_minor,
  left_minor: line.left_minor,
})

/** The cart as a coupon's effect sees it at its turn. */
export const effectContext = (
  coupon: CompiledCoupon,
  standing: Standing
): EffectContext => {
  const { base } = coupon.source.combination
  return {
    cart: standing.cart,
    coupon_id: coupon.id,
    lines: matchingLines(coupon, standing).map((line) => priced(line, base)),
    shipping: standing.shipping.map(({ facts, left_minor }) => ({
      id: facts.id,
      facts,
      value_minor: base === "initial" ? facts.base_minor : left_minor,
      left_minor,
    })),
    gift_lines: standing.lines
      .filter(({ facts }) => facts.gift_of === coupon.id)
      .map((line) => priced(line, base)),
    max_units: coupon.source.limits.max_units,
    claimed: standing.claimed,
    bought: (selector) =>
      standing.bought_index.pick(selector).map((line) => priced(line, base)),
  }
}
