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

function redisModules(redisUrl: string) {
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: { redis: { redisUrl } },
    },
    {
      resolve: "@medusajs/medusa/caching",
      options: {
        providers: [
          {
            resolve: "@medusajs/caching-redis",
            id: "caching-redis",
            is_default: true,
            options: { redisUrl },
          },
        ],
      },
    },
  ]
}
