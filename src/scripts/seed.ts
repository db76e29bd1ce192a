import type { ExecArgs } from "@medusajs/framework/types"

import { seedShop } from "./seed/seed-shop"

/**
 * Fills an empty database with the demo shop "Folio Supply". Run by
 * `medusa exec ./src/scripts/seed.ts`; safe to run again at any time: it
 * creates what is missing, and nothing once it has finished.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  await seedShop(container)
}
