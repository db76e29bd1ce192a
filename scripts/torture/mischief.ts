import { setTimeout as sleep } from "node:timers/promises"
import type { SandboxWebhookMode } from "../../integration-tests/harness/stripe-sandbox-types"
import type { Random } from "./random"
import type { World } from "./world"

const WEBHOOKS = {
  calm: 4,
  doubled: 2,
  late: 2,
  reversed: 1,
  held: 1,
  dropped: 2,
} as const
const CALLS = { well: 6, fails: 1, loses: 1, breaks: 1, dawdles: 1 } as const

const PATHS = [
  "/v1/checkout/sessions",
  "/v1/checkout/sessions/*/expire",
  "/v1/refunds",
] as const

const bewitchWebhooks = (
  { service }: World,
  mood: keyof typeof WEBHOOKS
): Promise<unknown> => {
  const modes: Record<Exclude<typeof mood, "calm">, SandboxWebhookMode> = {
    doubled: { duplicates: 3 },
    late: { delay_ms: 1_500 },
    reversed: { order: "reversed", hold_ms: 400 },
    held: { enabled: false },
    dropped: { drop: ["*"] },
  }
  return mood === "calm"
    ? service.calmWebhooks()
    : service.webhookMode(modes[mood])
}

const bewitchCalls = async (
  { service }: World,
  mood: keyof typeof CALLS,
  random: Random
): Promise<void> => {
  const path = random.pick(PATHS)
  const times = 1 + random.below(3)
  const faults = {
    fails: { status: 500 },
    loses: { status: 500, after: true },
    breaks: { status: 0 },
    dawdles: { delay_ms: 1_000 },
  }
  if (mood !== "well") {
    await service.fault({ path, times, ...faults[mood] })
  }
}

/** What the payment service and the network do by themselves. */
export type Mischief = {
  /** Makes all well, and waits with the next. */
  pause: () => Promise<void>
  resume: () => void
  stop: () => Promise<void>
}

/** Lets webhooks and calls of the payment service go wrong now and then. */
export const startMischief = (world: World, random: Random): Mischief => {
  let open = true
  let stopped = false
  const heal = async () => {
    await world.service.calmWebhooks()
    await world.service.mend()
  }
  const bewitch = async () => {
    // Each mode starts from a good day.
    await world.service.calmWebhooks()
    await bewitchWebhooks(world, random.weighted(WEBHOOKS))
    await bewitchCalls(world, random.weighted(CALLS), random)
  }
  let turn = Promise.resolve()
  const loop = async () => {
    while (!stopped) {
      turn = open ? bewitch() : turn
      await turn
      await sleep(random.between(500, 3_000))
    }
  }
  const ended = loop()
  return {
    pause: async () => {
      open = false
      await turn
      await heal()
    },
    resume: () => {
      open = true
    },
    stop: async () => {
      stopped = true
      await ended
      await heal()
    },
  }
}
