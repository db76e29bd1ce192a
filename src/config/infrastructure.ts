import { Modules } from "@medusajs/framework/utils"
import type { Env } from "./env-schema"

/**
 * Modules for events, workflows, cache and locks. Locks are kept in PostgreSQL
 * with or without Redis: they guard what lies there, so that neither is to be
 * had without the other (ADR-0005). For the rest core's in-process defaults
 * hold where there is no Redis.
 */
export function infrastructureModules(env: Pick<Env, "REDIS_URL">) {
  return [locking, ...(env.REDIS_URL ? redisModules(env.REDIS_URL) : [])]
}

const locking = {
  resolve: "@medusajs/medusa/locking",
  options: {
    providers: [
      {
        resolve: "./src/providers/locking-postgres-lease",
        id: "locking-postgres-lease",
        is_default: true,
      },
    ],
  },
}

// No request may wait for a Redis that is gone (ADR-0006): a command is tried
// again once, and connections come back within two seconds.
const impatient = {
  connectTimeout: 2_000,
  maxRetriesPerRequest: 1,
  retryStrategy: (times: number) => Math.min(times * 250, 2_000),
}

/** How the sessions of staff use Redis: at once, or not at all. */
export const sessionRedisOptions = {
  ...impatient,
  enableOfflineQueue: false,
  commandTimeout: 1_500,
}

function redisModules(redisUrl: string) {
  return [
    {
      key: Modules.EVENT_BUS,
      resolve: "./src/modules/event-bus",
      options: { redisUrl },
    },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: { redis: { redisUrl, redisOptions: impatient } },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@medusajs/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl, redisOptions: { commandTimeout: 1_000 } },
          },
        ],
      },
    },
  ]
}
