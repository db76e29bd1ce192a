import { readFileSync } from "node:fs"

import { startTestShop, type TestShop } from "./test-shop"
import type { ShopInfo } from "./shop-info"

type Shared = { users: number; shop: Promise<TestShop> }

// Each project loads its own copy of this module: what they share has to lie
// outside of modules.
const holder = globalThis as { counterfoilTestShop?: Shared }

/**
 * The one shop of this run, or one that is kept running (see keep-shop.ts); call `release` when
 * done with it.
 */
export async function acquireShop(): Promise<{
  info: ShopInfo
  release: () => Promise<void>
}> {
  const kept = process.env.COUNTERFOIL_TEST_SHOP
  if (kept) {
    const info = JSON.parse(readFileSync(kept, "utf8")) as ShopInfo
    return { info, release: () => Promise.resolve() }
  }
  const shared = (holder.counterfoilTestShop ??= {
    users: 0,
    shop: startTestShop(),
  })
  shared.users += 1
  const { info, stop } = await shared.shop
  return {
    info,
    release: async () => {
      shared.users -= 1
      if (shared.users === 0) {
        holder.counterfoilTestShop = undefined
        await stop()
      }
    },
  }
}
