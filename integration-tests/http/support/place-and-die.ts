import { asValue } from "@medusajs/framework/awilix"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { ORDER_PAYMENT_MODULE } from "../../../src/modules/order-payment"
import { placeOrder } from "../../../src/workflows/placing/place-order-once"

/** The write after which the process is killed. */
const LAST_WRITES: Record<string, { key: string; method: string }> = {
  order: { key: Modules.ORDER, method: "createOrders" },
  links: { key: ContainerRegistrationKeys.LINK, method: "create" },
  record: { key: ORDER_PAYMENT_MODULE, method: "openOrderPayment" },
}

const isOfOrder = (args: unknown[]): boolean =>
  JSON.stringify(args).includes("order_")

const never = new Promise<never>(() => undefined)

/** Holds everybody who comes; kills the process when `count` have come. */
const deathTrap = (count: number) => {
  let there = 0
  return (): Promise<never> => {
    there += 1
    if (there === count) {
      process.kill(process.pid, "SIGKILL")
    }
    return never
  }
}

const trapAfter = (
  container: MedusaContainer,
  { key, method }: { key: string; method: string },
  trap: () => Promise<never>
): void => {
  const trapped = new Proxy(container.resolve<object>(key), {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== "function") {
        return value
      }
      return name !== method
        ? value.bind(target)
        : async (...args: unknown[]) => {
            const result: unknown = await value.apply(target, args)
            return method !== "create" || isOfOrder(args) ? trap() : result
          }
    },
  })
  container.register(key, asValue(trapped))
}

/**
 * Places carts in a process that is killed with SIGKILL after one write of the
 * last of them.
 */
export default async function placeAndDie({
  container,
  args,
}: ExecArgs): Promise<void> {
  const [, stage = "", ...carts] = args
  const last = LAST_WRITES[stage]
  if (last) {
    trapAfter(container, last, deathTrap(carts.length))
  }
  await Promise.all(
    carts.map((cart_id) => placeOrder(container, { cart_id, wishes: {} }))
  )
}
