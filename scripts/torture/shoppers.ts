import { setTimeout as sleep } from "node:timers/promises"
import { randomOf } from "./random"
import { actStory } from "./story/act-story"
import { planStory } from "./story/plan-story"
import { newStory, type Story } from "./story/story"
import type { World } from "./world"

/** Domain of all addresses, by which the orders of a torture are known. */
export const SHOPPER_DOMAIN = "torture.example"

/** Shoppers who buy one order after the other. */
export type Shoppers = {
  /** All that was ever begun. */
  stories: readonly Story[]
  /** Lets no story begin, and waits until all have ended. */
  pause: () => Promise<void>
  resume: () => void
  /** Ends them for good. */
  stop: () => Promise<void>
}

/** Lets `count` shoppers buy at once until they are stopped. */
export const startShoppers = (
  world: World,
  { seed, shoppers: count }: { seed: number; shoppers: number }
): Shoppers => {
  const stories: Story[] = []
  let busy = 0
  let open = true
  let stopped = false

  const shop = async (shopper: number): Promise<void> => {
    for (let turn = 1; !stopped; turn++) {
      while (!open && !stopped) {
        await sleep(50)
      }
      if (stopped) {
        return
      }
      const name = `shopper-${shopper}.order-${turn}`
      const plan = planStory(randomOf(seed, name))
      const story = newStory(name, `${name}@${SHOPPER_DOMAIN}`, plan)
      stories.push(story)
      busy += 1
      await actStory(world, story)
      busy -= 1
      // A dead shop refuses at once: nobody clicks in an endless loop.
      await sleep(story.displayIds.length === 0 ? 300 : plan.paceMs)
    }
  }
  const pause = async () => {
    open = false
    while (busy > 0) {
      await sleep(50)
    }
  }
  const all = Array.from({ length: count }, (_, index) => shop(index + 1))
  return {
    stories,
    pause,
    resume: () => {
      open = true
    },
    stop: async () => {
      stopped = true
      await Promise.all(all)
    },
  }
}
