import { acquireShop } from "./shared-shop"
import type { ShopInfo } from "./shop-info"

type Project = { provide(key: "shop", value: ShopInfo): void }

/**
 * Starts the shop before the first test of a project. The projects of one run
 * share it; the last one to end stops it.
 */
export default async function setup(
  project: Project
): Promise<() => Promise<void>> {
  const { info, release } = await acquireShop()
  project.provide("shop", info)
  return release
}
