import { freePorts } from "../../scripts/lib/ports"
import { rootDir } from "../../scripts/lib/root-dir"
import type { Secrets } from "../../scripts/lib/secrets"
import { composeSettings, type Settings } from "../../scripts/lib/settings"

// Fixed, because a cached database was made with them.
const secrets: Secrets = {
  jwt: "test-jwt-".repeat(5),
  cookie: "test-cookie-".repeat(4),
  orderToken: "test-order-token-".repeat(3),
  webhook: "whsec_counterfoil_test",
  postgresPassword: "counterfoil-test",
  adminPassword: "admin-test-password",
  customerPassword: "customer-test-password",
}

/** PostgreSQL settings that trade safety against power loss for speed. */
export const fastPostgres = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
]

/**
 * Settings of a shop on free ports with its data in `dataDir`. Nothing of the
 * developer's own environment or `.env` gets in.
 */
export async function testSettings(dataDir: string): Promise<Settings> {
  const names = [
    "STOREFRONT_PORT",
    "BACKEND_PORT",
    "MAIL_WEB_PORT",
    "MAIL_SMTP_PORT",
    "STRIPE_SANDBOX_PORT",
    "POSTGRES_PORT",
  ]
  const ports = await freePorts(names.length)
  const source = Object.fromEntries(
    names.map((name, index) => [name, String(ports[index])])
  )
  return composeSettings(
    {
      ...source,
      COUNTERFOIL_DATA_DIR: dataDir,
      CHROMIUM_PATH: process.env.CHROMIUM_PATH,
      REDIS_URL: process.env.TEST_REDIS_URL,
    },
    secrets,
    rootDir
  )
}
