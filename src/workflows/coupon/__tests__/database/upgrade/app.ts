import {
  MedusaApp,
  type MedusaModuleConfig,
} from "@medusajs/framework/modules-sdk"
import type {
  ComputeActions,
  IPromotionModuleService,
} from "@medusajs/framework/types"

import { messageOf } from "../../../../../shared/errors"
import { CARTS, type Asked } from "./carts"

/**
 * What a promotion module makes of a cart.
 *
 * @property off amounts by line or shipping method, in major units
 * @property fails why it gave no answer
 */
export type Answer = { off: Record<string, number>; fails?: string }

export type Answers = Record<string, Answer>

/** How often core's rows say that something was used, by code. */
export type Shown = Record<string, { used: number; budget: number | null }>

/** Starts these modules on a database that is migrated for them. */
export const startApp = async (
  clientUrl: string,
  modulesConfig: MedusaModuleConfig
) => {
  const app = await MedusaApp({
    modulesConfig,
    sharedResourcesConfig: { database: { clientUrl } },
    cwd: process.cwd(),
  })
  await app.runMigrations()
  const planner = app.linkMigrationExecutionPlanner()
  await planner.executePlan(await planner.createPlan())
  return app
}

const offIn = (actions: ComputeActions[]): Record<string, number> => {
  const off: Record<string, number> = {}
  for (const each of actions) {
    if (each.action === "addItemAdjustment") {
      off[each.item_id] = (off[each.item_id] ?? 0) + Number(each.amount)
    } else if (each.action === "addShippingMethodAdjustment") {
      const id = each.shipping_method_id
      off[id] = (off[id] ?? 0) + Number(each.amount)
    }
  }
  return off
}

const answerTo = async (
  promotions: IPromotionModuleService,
  { codes, context }: Asked
): Promise<Answer> => {
  try {
    return { off: offIn(await promotions.computeActions(codes, context)) }
  } catch (error) {
    return { off: {}, fails: messageOf(error) }
  }
}

/** What the module makes of all carts. */
export const answersOf = async (
  promotions: IPromotionModuleService
): Promise<Answers> => {
  const answers: Answers = {}
  for (const asked of CARTS) {
    answers[asked.name] = await answerTo(promotions, asked)
  }
  return answers
}

/** What core's rows say of uses. */
export const shownBy = async (
  promotions: IPromotionModuleService
): Promise<Shown> => {
  const rows = await promotions.listPromotions(
    {},
    { relations: ["campaign", "campaign.budget"], take: null }
  )
  return Object.fromEntries(
    rows.map(({ code, used, campaign }) => [
      code,
      {
        used: used ?? 0,
        budget: campaign?.budget ? Number(campaign.budget.used ?? 0) : null,
      },
    ])
  )
}
