import { join, resolve } from "node:path"
import { withDefaults } from "../../src/config/env-defaults"
import { envSchema, type EnvSource } from "../../src/config/env-schema"
import { clusterUrl } from "./postgres/cluster"
import type { Secrets } from "./secrets"

/** The ports of all parts. */
export type Ports = {
  storefront: number
  backend: number
  mailWeb: number
  mailSmtp: number
  sandbox: number
  postgres: number
}

/** Which outside services a stand-in of ours replaces. */
export type Embedded = { postgres: boolean; stripe: boolean; mail: boolean }

/** Everything that one run of the shop needs to know. */
export type Settings = {
  dataDir: string
  ports: Ports
  embedded: Embedded
  secrets: Secrets
  databaseUrl: string
  /** What Medusa's process gets; all of its variables, unset ones empty. */
  backendEnv: Record<string, string>
}

/** Name of the shop's database in the embedded PostgreSQL. */
export const DATABASE_NAME = "counterfoil"

/** The folder for data that `source` names, as an absolute path. */
export function dataDirOf(source: EnvSource, rootDir: string): string {
  return resolve(rootDir, source.COUNTERFOIL_DATA_DIR?.trim() || ".counterfoil")
}

/** Completes `source` with our own parts for all that it leaves out. Pure. */
export function composeSettings(
  source: EnvSource,
  secrets: Secrets,
  rootDir: string
): Settings {
  const given = (name: string) => source[name]?.trim() || undefined
  const ports = readPorts(source)
  const embedded = {
    postgres: !given("DATABASE_URL"),
    stripe: !given("STRIPE_API_KEY"),
    mail: !given("SMTP_URL"),
  }
  const databaseUrl =
    given("DATABASE_URL") ??
    clusterUrl(
      { port: ports.postgres, password: secrets.postgresPassword },
      DATABASE_NAME
    )
  const dataDir = dataDirOf(source, rootDir)
  const own: EnvSource = {
    JWT_SECRET: secrets.jwt,
    COOKIE_SECRET: secrets.cookie,
    ORDER_TOKEN_SECRET: secrets.orderToken,
    ADMIN_PASSWORD: secrets.adminPassword,
    CUSTOMER_PASSWORD: secrets.customerPassword,
    ...(embedded.stripe && {
      STRIPE_API_KEY: "sk_test_sandbox",
      STRIPE_API_URL: `http://127.0.0.1:${ports.sandbox}`,
      STRIPE_WEBHOOK_SECRET: secrets.webhook,
    }),
    ...(embedded.mail && { SMTP_URL: `smtp://127.0.0.1:${ports.mailSmtp}` }),
  }
  const complete = withDefaults({
    ...own,
    ...onlySet(source),
    DATABASE_URL: databaseUrl,
    COUNTERFOIL_DATA_DIR: dataDir,
    NODE_ENV: "production",
  })
  return {
    dataDir,
    ports,
    embedded,
    secrets,
    databaseUrl,
    backendEnv: Object.fromEntries(
      Object.keys(envSchema.shape).map((name) => [name, complete[name] ?? ""])
    ),
  }
}

/** Path of a part's log. */
export function logPath(dataDir: string, name: string): string {
  return join(dataDir, "logs", `${name}.log`)
}

function readPorts(source: EnvSource): Ports {
  const port = (name: string, fallback: number) =>
    Number(source[name]?.trim() || fallback)
  return {
    storefront: port("STOREFRONT_PORT", 8000),
    backend: port("BACKEND_PORT", 9000),
    mailWeb: port("MAIL_WEB_PORT", 1080),
    mailSmtp: port("MAIL_SMTP_PORT", 1025),
    sandbox: port("STRIPE_SANDBOX_PORT", 12111),
    postgres: port("POSTGRES_PORT", 54329),
  }
}

function onlySet(source: EnvSource): EnvSource {
  return Object.fromEntries(
    Object.entries(source).filter(([, value]) => value?.trim())
  )
}
