import type { TestShop } from "../../../harness/test-shop"
import { messageOf } from "../../../../src/shared/errors"
import { fillCart } from "../../../../scripts/torture/story/place"
import type { Plan } from "../../../../scripts/torture/story/plan-story"
import { newStory } from "../../../../scripts/torture/story/story"
import { makeCoupon, percentOff } from "../../../../scripts/torture/open-world"
import { SHOPPER_DOMAIN } from "../../../../scripts/torture/shoppers"
import type { World } from "../../../../scripts/torture/world"
import { alive } from "../../../../scripts/lib/process-table"
import { waitUntil } from "../../../harness/wait"
import { holdCall } from "../hold-calls"
import { browsersAmong, holdDrawing } from "../hold-drawing"
import { holdWrites, type HeldWrite } from "../hold-writes"
import type { Numbered } from "./batches"
import type { KillCase, Stage } from "./kill-case"

const PLAN: Plan = {
  ...{ goods: "plenty", quantity: 1, coupon: "limited", clicks: 1 },
  ...{ pay: "card", tabs: "one", returns: false, cancels: "no" },
  ...{ afterwards: "nothing", share: 0.25, tries: 1, paceMs: 0 },
}
const PATIENT = { tries: 10, waitMs: 500 }
const REACH_MS = 45_000
const noMore = Promise.resolve()

/** A case after its kill; `fault` says why the server did not die there. */
export type KilledCase = { case: KillCase; stage: Stage; fault: string | null }

type Held = HeldWrite | ReturnType<typeof holdDrawing>
type Armed = KilledCase & { held: Held | null }

/** What a case needs to hold the server at its step. */
type Grip = {
  shop: TestShop
  writes: Awaited<ReturnType<typeof holdWrites>>
}

/** What went wrong, or null: one case's fault is not the end of the others. */
const faultOf = (doing: Promise<unknown>): Promise<string | null> =>
  doing.then(() => null, messageOf)

/** A stage for each case: goods and a coupon that no other one has. */
const stageFor = (
  world: World,
  { variant, number }: Pick<Numbered, "variant" | "number">
): Stage => {
  const coupon = `KILL-${number}`
  const goods = { plenty: variant, scarce: variant }
  const name = `kill-${number}`
  const story = newStory(name, `${name}@${SHOPPER_DOMAIN}`, {
    ...PLAN,
    // The total tells whose a write is.
    quantity: 1_000 + number,
  })
  return {
    world: { ...world, goods, limitedCoupon: coupon },
    ...{ story, coupon, cart: "", total: 0, total_minor: 0 },
    ...{ placed: null, orderId: "", secondPage: "" },
  }
}

/** Makes its coupon and fills its cart. */
const furnish = async (stage: Stage): Promise<void> => {
  const { world, story, coupon } = stage
  // All of the delivery: what is left has no fractions of a cent.
  const offer = percentOff(100, "shipping_methods")
  await makeCoupon(world, coupon, { ...offer, limit: 5 })
  const cart = await fillCart(world, story, PATIENT)
  if (!cart) {
    throw new Error(`${story.name} has no cart`)
  }
  const { body } = await world.store.get<{ cart: { total: number } }>(
    `/store/carts/${cart}?fields=total`
  )
  const { total } = body.cart
  Object.assign(stage, { cart, total, total_minor: Math.round(total * 100) })
}

/** Holds what comes next at a step; a call ends by itself. */
const holdStep = async (
  { shop, writes }: Grip,
  killCase: KillCase,
  stage: Stage
): Promise<{ held: Held | null; reached: Held["reached"] }> => {
  const stop = killCase.stop(stage)
  if ("path" in stop) {
    const reached = await holdCall(stage.world.service, stop)
    return { held: null, reached }
  }
  const held =
    "table" in stop
      ? await writes.hold(stop)
      : holdDrawing(stage.world.database, shop.medusaProcesses, stop)
  return { held, reached: held.reached }
}

const arm = async (
  grip: Grip,
  killCase: KillCase,
  stage: Stage
): Promise<Armed> => {
  const { held, reached } = await holdStep(grip, killCase, stage)
  // It ends with its server.
  const act = killCase.act(stage).then(() => "went on to its end", messageOf)
  const fault = await Promise.race([
    faultOf(reached(REACH_MS)),
    act.then(
      (how) => new Promise<string>((done) => setTimeout(done, REACH_MS, how))
    ),
  ])
  if (!fault) {
    return { case: killCase, stage, held, fault }
  }
  await held?.end("kept")
  const diary = stage.story.diary.join(" · ")
  return { case: killCase, stage, held: null, fault: `${fault}; ${diary}` }
}

// Nothing tells whose call or write it is, or it keeps others waiting.
const isAlone = ({ case: { stop, holdsInvoices }, stage }: Armed): boolean => {
  const at = stop(stage)
  const parts = "table" in at ? Object.keys(at.row ?? {}) : []
  return holdsInvoices === true || parts.every((part) => part === "status")
}

const prepare = async (
  world: World,
  { killCase, variant, number }: Numbered
): Promise<Armed> => {
  const stage = stageFor(world, { variant, number })
  const fault = await faultOf(
    furnish(stage).then(() => killCase.prepare(stage))
  )
  return {
    ...{ case: killCase, stage, held: null },
    fault: fault && `not prepared: ${fault}`,
  }
}

// What is held is held for some seconds only: be quick with the others.
const AT_ONCE = 8

async function together<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>
): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const chunk = items.slice(start, start + AT_ONCE)
    results.push(...(await Promise.all(chunk.map(act))))
  }
  return results
}

// The browser notices by the end of its pipe that nobody is there any more.
const BROWSER_ENDS_MS = 10_000

/** Browsers that outlive their dead server. */
const untilEnded = async (browsers: readonly number[]): Promise<number[]> => {
  await waitUntil(() => alive(browsers).length === 0, {
    timeoutMs: BROWSER_ENDS_MS,
  }).catch(() => undefined)
  return alive(browsers)
}

/**
 * A kill of all cases of a batch. `killedAt` and `bornAt` in milliseconds.
 *
 * @property orphans browsers that went on without their server
 */
export type Kill = {
  killed: KilledCase[]
  killedAt: number
  bornAt: number
  orphans: number[]
}

/**
 * Brings all cases to their steps, kills the server there, lets each write be
 * kept or lost, and starts the server again.
 */
export const killAt = async (
  shop: TestShop,
  world: World,
  writes: Awaited<ReturnType<typeof holdWrites>>,
  cases: readonly Numbered[]
): Promise<Kill> => {
  const prepared = await together(cases, (each) => prepare(world, each))
  const armed = prepared.filter(({ fault }) => fault)
  const ready = prepared.filter(({ fault }) => !fault)
  const grip = { shop, writes }
  const hold = (each: Armed) => arm(grip, each.case, each.stage)
  armed.push(
    ...(await together(
      ready.filter((each) => !isAlone(each)),
      hold
    ))
  )
  // What is known by its kind only: one after another.
  for (const each of ready.filter(isAlone)) {
    armed.push(await hold(each))
  }
  const browsers = browsersAmong(shop.medusaProcesses())
  const killedAt = Date.now()
  await shop.killMedusa()
  for (const each of armed) {
    await each.held?.end(each.case.end)
  }
  const orphans = await untilEnded(browsers)
  const bornAt = Date.now()
  await shop.startMedusa()
  for (const each of armed.filter(({ fault }) => !fault)) {
    each.fault = await faultOf(each.case.again?.(each.stage) ?? noMore)
  }
  return { killed: armed, killedAt, bornAt, orphans }
}
