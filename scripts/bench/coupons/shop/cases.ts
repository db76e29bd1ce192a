import type { Alternating } from "../../alternate"
import { MATCHING } from "./automatic"
import { contextOf } from "./cart-context"
import { evaluate, requireApplied } from "./evaluate"
import { CART_LINES, PAST_USES, type OurShops } from "./our-shops"
import { redeemOurs, redeemStock } from "./redeem"
import { CODE, PAST_USERS, type StockShops } from "./stock-shops"

export type Shops = { ours: OurShops; stock: StockShops }

/** What is timed with a cart: no automatic coupons but in the last two. */
export type Kind = "unused" | "used" | "noneMatch" | "tenMatch"

/** Names of what is timed. */
export const NAMES = {
  redeem: (uses: number) => `redeem ${uses}`,
  redeemStock: (users: number) => `stock redeem ${users}`,
  evaluate: (kind: Kind, lines: number) => `evaluate ${kind} ${lines}`,
  evaluateStock: (kind: Kind, lines: number) =>
    `stock evaluate ${kind} ${lines}`,
}

const QUICK = { most_ms: 4_000 }
const SLOW = { most_ms: 10_000 }

const redeemCases = ({ ours, stock }: Shops): Alternating[] => {
  const { coupons } = ours
  const [most] = coupons.toReversed()
  const used = PAST_USES.map((uses, index) => ({
    name: NAMES.redeem(uses),
    run: () => redeemOurs(ours.used, coupons[index]),
    ...QUICK,
  }))
  const stocks = PAST_USERS.map((users) => ({
    name: NAMES.redeemStock(users),
    run: () => redeemStock(stock.unused, users),
    ...SLOW,
  }))
  const unused = () => redeemOurs(ours.unused, most)
  return [{ name: NAMES.redeem(0), run: unused, ...QUICK }, ...used, ...stocks]
}

/** @throws Fault where another number of promotions applies than is meant */
const evaluateCases = async (
  { ours, stock }: Shops,
  lines: number
): Promise<Alternating[]> => {
  const context = contextOf(lines)
  const cases: Alternating[] = []
  const add = async (
    shop: Parameters<typeof evaluate>[0],
    codes: string[],
    applied: number,
    name: string
  ): Promise<void> => {
    await requireApplied(shop, codes, context, applied)
    const run = () => evaluate(shop, codes, context)
    cases.push({ name, run, ...QUICK })
  }
  for (const kind of ["unused", "used", "noneMatch", "tenMatch"] as const) {
    const applied = kind === "tenMatch" ? 1 + MATCHING : 1
    await add(ours[kind], [], applied, NAMES.evaluate(kind, lines))
    if (kind !== "used") {
      const name = NAMES.evaluateStock(kind, lines)
      await add(stock[kind], [CODE], applied, name)
    }
  }
  return cases
}

/** All that is timed in turns. */
export const casesOf = async (shops: Shops): Promise<Alternating[]> => {
  const evaluated = await Promise.all(
    CART_LINES.map((lines) => evaluateCases(shops, lines))
  )
  return [...redeemCases(shops), ...evaluated.flat()]
}
