import { cpSync } from "node:fs"
import { join } from "node:path"
import type { Child } from "../../scripts/lib/child"
import { Children } from "../../scripts/lib/children"
import { describeError } from "../../scripts/lib/fault"
import { logTail } from "../../scripts/lib/log-tail"
import { clearOrphan } from "../../scripts/lib/postgres/orphan"
import { placePostgres } from "../../scripts/lib/postgres/placement"
import { processTree, signal } from "../../scripts/lib/process-table"
import { createReporter, type Reporter } from "../../scripts/lib/reporter"
import { rootDir } from "../../scripts/lib/root-dir"
import type { Settings } from "../../scripts/lib/settings"
import { startMedusa } from "../../scripts/lib/parts"
import { startShop, type RunningShop } from "../../scripts/lib/shop"
import { crashOf } from "../../scripts/lib/wait-for-part"
import { placeDatabase } from "./database-template"
import { shareChromium } from "./share-chromium"
import type { ShopInfo } from "./shop-info"
import { makeTempDir, removeTempDir } from "./temp-dir"
import { fastPostgres, testSettings } from "./test-settings"

/** A shop that was started for tests. */
export type TestShop = {
  info: ShopInfo
  /** Ends it; its data folder goes, unless it is to be looked at. */
  stop: (how?: { keepData?: boolean }) => Promise<void>
  /** Ends Medusa and starts it with the code as it is now. */
  restartMedusa: () => Promise<void>
  /** Ends Medusa with SIGKILL, and nothing that it started: a crash. */
  killMedusa: () => Promise<void>
  /** Every process that Medusa has started and that runs now. */
  medusaProcesses: () => number[]
  /** Starts Medusa after `killMedusa`; fails when it is killed meanwhile. */
  startMedusa: () => Promise<void>
}

/** How a test's shop differs from the usual one. */
export type TestShopOptions = {
  /** False leaves the web pages out, which most of the time goes into. */
  storefront?: boolean
  reporter?: Reporter
}

/**
 * Starts a whole shop on free ports with a temporary data folder.
 * @throws Fault when a part does not come up; nothing is left running then
 */
export async function startTestShop({
  storefront = true,
  reporter = createReporter(),
}: TestShopOptions = {}): Promise<TestShop> {
  const dataDir = makeTempDir()
  const children = new Children()
  const killAll = () => children.killAll()
  process.once("exit", killAll)
  const stop = async (keepData = false) => {
    await children.stopAll()
    // A test may have stopped PostgreSQL and started another one.
    await clearOrphan(placePostgres(dataDir).data)
    process.off("exit", killAll)
    if (!keepData) {
      removeTempDir(dataDir)
    }
  }
  try {
    const settings = await testSettings(dataDir)
    await shareChromium(dataDir)
    await placeDatabase(reporter, settings)
    const shop = await startShop(children, reporter, settings, {
      postgresSettings: fastPostgres,
      // Tests say what becomes of a debit, and when.
      debitDelayMs: 3_600_000,
      storefront,
    })
    let stopping = false
    const wanted = new Set<Child>()
    watch(reporter, shop, (part) => stopping || wanted.has(part))
    const end = async (how: "stop" | "kill") => {
      const medusa = children.named("medusa")
      if (medusa) {
        wanted.add(medusa)
        await (how === "stop" ? medusa.stop() : signal(medusa.pid, "SIGKILL"))
        await medusa.exit
      }
    }
    const start = async () => void (await startMedusa(children, settings))
    return {
      info: shopInfo(settings, shop),
      stop: async ({ keepData } = {}) => {
        stopping = true
        if (process.exitCode) {
          showLogs(reporter, shop, dataDir)
        }
        await stop(keepData)
      },
      restartMedusa: () => end("stop").then(start),
      killMedusa: () => end("kill"),
      medusaProcesses: () => {
        const pid = children.named("medusa")?.pid ?? 0
        return processTree(pid).filter((each) => each !== pid)
      },
      startMedusa: start,
    }
  } catch (error) {
    describeError(error).forEach(reporter.line)
    await stop()
    throw error
  }
}

/** Says at once when a part ends by itself: what follows are only its effects. */
function watch(
  reporter: Reporter,
  { parts }: RunningShop,
  isWanted: (part: Child) => boolean
): void {
  for (const part of parts) {
    void part.exit.then((exit) => {
      if (!isWanted(part)) {
        describeError(crashOf(part, exit)).forEach(reporter.line)
      }
    })
  }
}

/** The run's data folder goes: its logs are kept, and their ends are shown. */
function showLogs(
  reporter: Reporter,
  { parts }: RunningShop,
  dataDir: string
): void {
  const kept = join(rootDir, ".counterfoil/test-logs", String(process.pid))
  cpSync(join(dataDir, "logs"), kept, { recursive: true })
  for (const part of parts) {
    reporter.line(`--- the end of ${part.name}'s log`)
    logTail(part.logFile, 200)
      .filter((line) => !line.includes('"level":"http"'))
      .slice(-12)
      .forEach((line) => reporter.line(`  | ${line}`))
  }
  reporter.line(`All logs of this run: ${kept}`)
}

function shopInfo(settings: Settings, shop: RunningShop): ShopInfo {
  const { backendEnv, ports, secrets, dataDir } = settings
  return {
    backendUrl: backendEnv.BACKEND_URL ?? "",
    storefrontUrl: backendEnv.STOREFRONT_URL ?? "",
    mailUrl: `http://127.0.0.1:${ports.mailWeb}`,
    sandboxUrl: `http://127.0.0.1:${ports.sandbox}`,
    publishableKey: shop.publishableKey,
    databaseUrl: settings.databaseUrl,
    adminEmail: backendEnv.ADMIN_EMAIL ?? "",
    adminPassword: secrets.adminPassword,
    customerEmail: backendEnv.CUSTOMER_EMAIL ?? "",
    customerPassword: secrets.customerPassword,
    webhookSecret: secrets.webhook,
    logDir: join(dataDir, "logs"),
    settings,
  }
}
