import { writeFileSync } from "node:fs"

import { asValue } from "@medusajs/framework/awilix"
import type {
  ExecArgs,
  ILockingModule,
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { messageOf } from "../../../src/shared/errors"
import { placeOrder } from "../../../src/workflows/placing/place-order-once"

/** What one placer got: an order's id, or why not. */
type Got = { order_id: string } | { error: string }

/** What each placer got, by the way in which they raced. */
export type PlacedWithoutLocks = Record<"crowded" | "late" | "together", Got[]>

// The locks of carts; those of the stock stay, as core counts it under them.
const withoutCartLocks = (locking: ILockingModule) => ({
  acquire: async () => undefined,
  release: async () => true,
  releaseAll: async () => undefined,
  execute: locking.execute.bind(locking),
})

const gate = () => {
  let open = () => {}
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { open: () => open(), passed }
}

const placing = (container: MedusaContainer, cart_id: string) =>
  placeOrder(container, { cart_id, wishes: {} }).then(
    ({ id }) => ({ order_id: id }),
    (error: unknown) => ({ error: messageOf(error) })
  )

/** Whoever is about to write an order waits for its turn's gate. */
const pauseOrders = (
  container: MedusaContainer,
  turn: (index: number) => Promise<void>
): void => {
  const orders = container.resolve(Modules.ORDER)
  const createOrders = orders.createOrders.bind(orders)
  let index = 0
  const paused = new Proxy<IOrderModuleService>(orders, {
    get: (target, name) =>
      name === "createOrders"
        ? (...args: Parameters<typeof createOrders>) =>
            turn(index++).then(() => createOrders(...args))
        : Reflect.get(target, name, target),
  })
  container.register(Modules.ORDER, asValue(paused))
}

// The first placer pauses for longer than its claim lasts, past the point where
// it last asks whether the claim is still its own. It wakes when the second has
// placed the cart (`late`), or at the very moment when that one is as far as it
// is itself (`together`).
const placeWithPause = async (
  container: MedusaContainer,
  cart_id: string,
  wakes: "late" | "together"
): Promise<Got[]> => {
  const [firstIsThere, secondIsThere, wake] = [gate(), gate(), gate()]
  pauseOrders(container, async (index) => {
    if (index === 0) {
      firstIsThere.open()
      await wake.passed
    }
    if (index === 1 && wakes === "together") {
      secondIsThere.open()
      await wake.passed
    }
  })
  const first = placing(container, cart_id)
  await firstIsThere.passed
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("update placing_claim set claimed_at = now() - interval '1 hour'")
  const second = placing(container, cart_id)
  await (wakes === "together" ? secondIsThere.passed : second)
  wake.open()
  return Promise.all([first, second])
}

/**
 * Places carts where no cart's lock holds anybody back: the first twelve times at once,
 * the others twice, where the first placer pauses (see `placeWithPause`).
 */
export default async function placeWithoutLocks({
  container,
  args,
}: ExecArgs): Promise<void> {
  const [answer = "", crowded = "", late = "", together = ""] = args
  const orders = container.resolve(Modules.ORDER)
  const locking = container.resolve(Modules.LOCKING)
  container.register(Modules.LOCKING, asValue(withoutCartLocks(locking)))

  const crowd = Array.from({ length: 12 }, () => placing(container, crowded))
  const placed: PlacedWithoutLocks = {
    crowded: await Promise.all(crowd),
    late: await placeWithPause(container, late, "late"),
    together: [],
  }
  container.register(Modules.ORDER, asValue(orders))
  placed.together = await placeWithPause(container, together, "together")
  writeFileSync(answer, JSON.stringify(placed))
}
