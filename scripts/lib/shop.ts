import { buildAdmin } from "./build-admin"
import { buildStorefront } from "./build-storefront"
import type { Child } from "./child"
import type { Children } from "./children"
import {
  startMailInbox,
  startMedusa,
  startSandbox,
  startStorefront,
} from "./parts"
import { clusterUrl, startCluster } from "./postgres/cluster"
import { ensureDatabase } from "./postgres/database"
import { placePostgres } from "./postgres/placement"
import { prepareDatabase } from "./prepare-database"
import type { Reporter } from "./reporter"
import { DATABASE_NAME, logPath, type Settings } from "./settings"
import { readPublishableKey } from "./shop-database"
import { dirname } from "node:path"
import { waitForHttp } from "./wait-until"

/** A shop that runs, with all its parts answering. */
export type RunningShop = { parts: Child[]; publishableKey: string }

/** Extra settings of one run. */
export type ShopOptions = {
  postgresSettings?: readonly string[]
  /** How long a bank debit takes at the payment sandbox, in milliseconds. */
  debitDelayMs?: number
  /** False for a shop without web pages: only its API is wanted. */
  storefront?: boolean
}

/**
 * Brings up the whole shop. What it starts belongs to `children`; stop it there,
 * also after a failure.
 */
export async function startShop(
  children: Children,
  reporter: Reporter,
  settings: Settings,
  options: ShopOptions = {}
): Promise<RunningShop> {
  const { storefront = true } = options
  const parts: Child[] = []
  const keep = async (part: Promise<Child>) => void parts.push(await part)

  await Promise.all([
    startDatabase(children, reporter, settings, options, keep).then(() =>
      prepareDatabase(children, reporter, settings)
    ),
    // One after the other: each takes a core and up to 2 GB.
    buildAdmin(children, reporter, settings).then(() =>
      storefront ? buildStorefront(children, reporter, settings) : undefined
    ),
    startStandIns(children, reporter, settings, options, keep),
  ])
  const publishableKey = await readPublishableKey(settings.databaseUrl)
  await Promise.all([
    reporter.step("Start Medusa", () => keep(startMedusa(children, settings))),
    storefront &&
      reporter.step("Start the storefront", () =>
        keep(startStorefront(children, settings, publishableKey))
      ),
  ])
  if (storefront) {
    await reporter.step("Open the shop", () =>
      waitForHttp(`http://127.0.0.1:${settings.ports.storefront}/`)
    )
  }
  return { parts, publishableKey }
}

type Keep = (part: Promise<Child>) => Promise<void>

async function startDatabase(
  children: Children,
  reporter: Reporter,
  settings: Settings,
  options: ShopOptions,
  keep: Keep
): Promise<void> {
  if (!settings.embedded.postgres) {
    return
  }
  const cluster = {
    placement: placePostgres(settings.dataDir),
    port: settings.ports.postgres,
    password: settings.secrets.postgresPassword,
    logDir: dirname(logPath(settings.dataDir, "postgres")),
    settings: options.postgresSettings,
  }
  await reporter.step("Start PostgreSQL", async () => {
    await keep(startCluster(children, cluster))
    await ensureDatabase(clusterUrl(cluster, "postgres"), DATABASE_NAME)
  })
}

async function startStandIns(
  children: Children,
  reporter: Reporter,
  settings: Settings,
  { debitDelayMs }: ShopOptions,
  keep: Keep
): Promise<void> {
  const { stripe, mail } = settings.embedded
  await Promise.all([
    stripe &&
      reporter.step("Start the payment sandbox", () =>
        keep(startSandbox(children, settings, debitDelayMs))
      ),
    mail &&
      reporter.step("Start the mail inbox", () =>
        keep(startMailInbox(children, settings))
      ),
  ])
}
