import type {
  ApplicationMethodDTO,
  ComputeActionContext,
  PromotionDTO,
} from "@medusajs/framework/types"
import { expect } from "vitest"

import { cartContext, item, method } from "./contexts"
import { coreActions } from "./oracle"
import { compute, offIn } from "./promotions"

export type Figures = Record<string, number>

export type Row = {
  what: string
  by: Partial<ApplicationMethodDTO>
  off: Figures
  core?: Figures
}

export const goods = cartContext(
  [item("a", 10, 3), item("b", 4.5), item("c", 3.33, 2)],
  { shipping_methods: [method("s", 29), method("t", 4.9)] }
)

export const percentage = (value: number) => ({
  type: "percentage" as const,
  value,
})
export const fixed = (value: number) => ({ type: "fixed" as const, value })
export const onItems = { target_type: "items" as const }
export const onOrder = { target_type: "order" as const }
export const onShipping = { target_type: "shipping_methods" as const }
export const each = (max_quantity: number | null) => ({
  allocation: "each" as const,
  max_quantity,
})
export const once = (max_quantity: number | null) => ({
  allocation: "once" as const,
  max_quantity,
})
export const across = { allocation: "across" as const }

/** Equal but for our rounding, at most one cent per line. */
export const expectNear = (ours: Figures, core: Figures) => {
  expect(Object.keys(ours).sort()).toEqual(Object.keys(core).sort())
  for (const [id, amount] of Object.entries(core)) {
    expect(Math.abs(ours[id] - amount)).toBeLessThanOrEqual(0.01)
  }
}

export const compare = (
  made: PromotionDTO,
  context: ComputeActionContext,
  { off, core }: Row
) => {
  const { actions, parked } = compute(context, [made])
  expect(offIn(actions)).toEqual(off)
  expect(parked).toHaveLength(Object.keys(off).length === 0 ? 1 : 0)
  expectNear(core ?? off, offIn(coreActions(made, context)))
}
