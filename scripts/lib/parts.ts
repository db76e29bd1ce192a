import { join } from "node:path"
import type { Child } from "./child"
import type { Children } from "./children"
import { medusaCommand } from "./medusa-command"
import { rootDir } from "./root-dir"
import { logPath, type Settings } from "./settings"
import { storefrontCommand } from "./storefront-command"
import { waitForPart } from "./wait-for-part"

/**
 * Starts Medusa: API, dashboard, subscribers and scheduled jobs. A second one
 * for the same shop needs a `name` and a port of its own.
 */
export async function startMedusa(
  children: Children,
  settings: Settings,
  name = "medusa"
): Promise<Child> {
  const { backend } = settings.ports
  const child = children.start(
    medusaCommand(settings, name, ["start", "-p", String(backend)])
  )
  await waitForPart(child, `http://127.0.0.1:${backend}/health`)
  return child
}

/** Starts the shop's web server. */
export async function startStorefront(
  children: Children,
  settings: Settings,
  publishableKey: string
): Promise<Child> {
  const { storefront } = settings.ports
  const child = children.start(
    storefrontCommand(
      settings,
      "storefront",
      ["start", "-p", String(storefront)],
      publishableKey
    )
  )
  // Its pages need Medusa, which starts at the same time.
  await waitForPart(child, `tcp://127.0.0.1:${storefront}`)
  return child
}

/** Starts the stand-in for Stripe. */
export async function startSandbox(
  children: Children,
  settings: Settings,
  debitDelayMs?: number
): Promise<Child> {
  const { sandbox, backend } = settings.ports
  const child = children.start({
    name: "payment sandbox",
    command: process.execPath,
    args: [
      ...["--require", require.resolve("tsx/cjs")],
      join(rootDir, "sandbox/stripe/main.ts"),
      ...["--port", String(sandbox)],
      ...["--state", join(settings.dataDir, "stripe-sandbox.json")],
      "--webhook-url",
      `http://127.0.0.1:${backend}/hooks/payments/stripe`,
      ...["--webhook-secret", settings.backendEnv.STRIPE_WEBHOOK_SECRET ?? ""],
      ...(debitDelayMs ? ["--debit-delay-ms", String(debitDelayMs)] : []),
    ],
    cwd: rootDir,
    env: process.env,
    logFile: logPath(settings.dataDir, "stripe-sandbox"),
  })
  await waitForPart(child, `http://127.0.0.1:${sandbox}/_sandbox/health`)
  return child
}

/** Starts the mail inbox. */
export async function startMailInbox(
  children: Children,
  settings: Settings
): Promise<Child> {
  const { mailSmtp, mailWeb } = settings.ports
  const child = children.start({
    name: "mail inbox",
    command: process.execPath,
    args: [
      join(rootDir, "node_modules/maildev/bin/maildev"),
      ...["--ip", "127.0.0.1", "--smtp", String(mailSmtp)],
      ...["--web", String(mailWeb)],
      ...["--mail-directory", join(settings.dataDir, "mail")],
    ],
    cwd: rootDir,
    env: process.env,
    logFile: logPath(settings.dataDir, "mail-inbox"),
  })
  await waitForPart(child, `http://127.0.0.1:${mailWeb}/healthz`)
  return child
}
