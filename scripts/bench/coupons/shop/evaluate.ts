import type {
  ComputeActionContext,
  IPromotionModuleService,
} from "@medusajs/framework/types"

import { Fault } from "../../../lib/fault"

type Evaluating = {
  promotions: Pick<IPromotionModuleService, "computeActions">
}

/** Computes what promotions take off a cart, as every change of a cart does. */
export const evaluate = (
  { promotions }: Evaluating,
  codes: string[],
  context: ComputeActionContext
) => promotions.computeActions(codes, context)

/** @throws Fault unless so many promotions take something off */
export const requireApplied = async (
  shop: Evaluating,
  codes: string[],
  context: ComputeActionContext,
  wanted: number
): Promise<void> => {
  const actions = await evaluate(shop, codes, context)
  const applied = actions.flatMap((each) =>
    each.action.startsWith("add") && "code" in each ? [each.code] : []
  )
  const count = new Set(applied).size
  if (count !== wanted) {
    throw new Fault(
      `${count} promotions apply to ${context.id}, not ${wanted}.`,
      "correct scripts/bench/coupons/shop"
    )
  }
}
