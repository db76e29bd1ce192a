import type { Env } from "./env-schema"
import { sessionRedisOptions } from "./infrastructure"

/** Connections, CORS, secrets and cookies for Medusa's HTTP server. */
export function projectConfig(env: Env) {
  return {
    databaseUrl: env.DATABASE_URL,
    // A held lock keeps one connection while its holder needs another one:
    // with knex's default of 10, ten parallel webhooks would starve.
    databaseDriverOptions: { pool: { min: 0, max: 40 } },
    redisUrl: env.REDIS_URL,
    redisOptions: sessionRedisOptions,
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
    },
    // Production's default is a Secure cookie, which a browser drops over http:
    // the dashboard's sign-in would seem to do nothing.
    cookieOptions: {
      secure: env.BACKEND_URL.startsWith("https:"),
      sameSite: "lax" as const,
    },
  }
}
