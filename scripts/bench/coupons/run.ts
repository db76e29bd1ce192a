import { writeFileSync } from "node:fs"

import {
  priceCart,
  type CartFacts,
  type CompiledCoupon,
} from "../../../src/modules/coupon/domain"
import { Fault } from "../../lib/fault"
import { measure } from "../measure"
import type { Row } from "../table"
import { cartOf } from "./carts"
import { tenCoupons, unmetCoupons } from "./coupons"

type Case = {
  name: string
  cart: CartFacts
  coupons: CompiledCoupon[]
  /** How many of them take something off. */
  applied: number
  aim_ms: number | null
}

const noneOf = (lines: number): Case => ({
  name: `core: ${lines} lines, 1 000 automatic coupons, none matches`,
  cart: cartOf(lines),
  coupons: unmetCoupons(1000),
  applied: 0,
  aim_ms: 5,
})

const CASES: readonly Case[] = [
  {
    name: "core: 100 lines, 10 coupons that all match",
    cart: cartOf(100),
    coupons: tenCoupons(),
    applied: 10,
    aim_ms: 1,
  },
  noneOf(10),
  noneOf(100),
]

const SAMPLES = { samples: 500, warm_up: 200 }

/** What is measured must be what the name says. */
const check = ({ name, cart, coupons, applied }: Case): void => {
  const { coupons: outcomes } = priceCart(cart, coupons)
  const count = outcomes.filter(({ outcome }) => outcome === "applied").length
  if (count !== applied) {
    throw new Fault(
      `${name}: ${count} coupons apply, not ${applied}`,
      "correct scripts/bench/coupons"
    )
  }
}

const rows = CASES.map((each): Row => {
  check(each)
  const { name, cart, coupons, aim_ms } = each
  const timing = measure(() => priceCart(cart, coupons), SAMPLES)
  const aim =
    aim_ms === null
      ? null
      : { of: "median", value: timing.median_ms, at_most: aim_ms }
  return { name, aim, stock: null, ...timing }
})

const [, , answer = ""] = process.argv
writeFileSync(answer, JSON.stringify(rows))
