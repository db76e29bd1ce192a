import type { Env } from "./env-schema"

/**
 * Modules for events, workflows, cache and locks. Without Redis core's
 * in-process defaults hold, except for locks: those must hold between
 * processes, and PostgreSQL is always there.
 */
export function infrastructureModules(env: Env) {
  const redisUrl = env.REDIS_URL
  if (!redisUrl) {
    return [locking("locking-postgres", {})]
  }
  return [
    locking("locking-redis", { redisUrl }),
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

function locking(id: string, options: Record<string, string>) {
  return {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        { resolve: `@medusajs/medusa/${id}`, id, is_default: true, options },
      ],
    },
  }
}
