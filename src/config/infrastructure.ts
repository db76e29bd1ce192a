import type { Env } from "./env-schema"

/**
 * Modules for events, workflows, cache and locks. Without Redis core's
 * in-process defaults hold, except for locks: those must hold between
 * processes, and PostgreSQL is always there (ADR-0005).
 */
export function infrastructureModules(env: Env) {
  const redisUrl = env.REDIS_URL
  if (!redisUrl) {
    return [
      locking(
        "./src/providers/locking-postgres-lease",
        "locking-postgres-lease"
      ),
    ]
  }
  return [
    locking("@medusajs/medusa/locking-redis", "locking-redis", { redisUrl }),
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

function locking(
  resolve: string,
  id: string,
  options: Record<string, string> = {}
) {
  return {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [{ resolve, id, is_default: true, options }],
    },
  }
}
