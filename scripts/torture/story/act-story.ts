import { setTimeout as sleep } from "node:timers/promises"
import type { World } from "../world"
import { actAfterwards, shopperCancels, shopperReturns } from "./afterwards"
import { payOrder } from "./pay"
import { placeCart } from "./place"
import type { Story } from "./story"

const WAIT_MS = 1_000

/**
 * Lets one shopper buy, as their plan says, whatever becomes of the shop
 * meanwhile. It never throws: what went wrong stands in the diary.
 */
export const actStory = async (world: World, story: Story): Promise<void> => {
  const { plan } = story
  const patience = { tries: plan.tries, waitMs: WAIT_MS }
  const pause = () => sleep(plan.paceMs)
  try {
    const order = await placeCart(world, story, patience)
    if (!order) {
      return
    }
    await pause()
    if (plan.cancels === "before_paying") {
      await shopperCancels(world, story, order, patience)
    }
    await Promise.all([
      payOrder(world, story, order, patience),
      plan.cancels === "while_paying"
        ? shopperCancels(world, story, order, patience)
        : undefined,
    ])
    if (plan.returns) {
      await shopperReturns(world, story, order, patience)
    }
    await pause()
    if (plan.cancels === "after") {
      await shopperCancels(world, story, order, patience)
    }
    await actAfterwards(world, story, order, patience)
  } catch (error) {
    story.diary.push(error instanceof Error ? error.message : String(error))
  }
}
