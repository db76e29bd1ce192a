import { MedusaError, loadEnv } from "@medusajs/framework/utils"
import { readEnv } from "./read-env"
import { describeFaults } from "./env-faults"
import type { Env } from "./env-schema"

export type { Env } from "./env-schema"

let cached: Env | undefined

/**
 * The settings of this process, read once from `.env` and the environment
 * (the environment wins). The only place that touches `process.env`.
 * @throws MedusaError that names every fault at once
 */
export function env(): Env {
  if (!cached) {
    loadEnv(process.env.NODE_ENV ?? "development", process.cwd())
    const result = readEnv(process.env)
    if (!result.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        describeFaults(result.faults)
      )
    }
    cached = result.env
  }
  return cached
}
