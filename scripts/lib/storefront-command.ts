import { join } from "node:path"
import type { ChildOptions } from "./child"
import { rootDir } from "./root-dir"
import { logPath, type Settings } from "./settings"

/** A call of Next's command line in the storefront's environment. */
export function storefrontCommand(
  settings: Settings,
  name: string,
  args: readonly string[],
  publishableKey: string
): ChildOptions {
  const cwd = join(rootDir, "storefront")
  return {
    name,
    command: process.execPath,
    args: [join(cwd, "node_modules/next/dist/bin/next"), ...args],
    cwd,
    env: {
      ...process.env,
      NODE_ENV: "production",
      MEDUSA_BACKEND_URL: `http://127.0.0.1:${settings.ports.backend}`,
      MEDUSA_PUBLISHABLE_KEY: publishableKey,
      STOREFRONT_URL: settings.backendEnv.STOREFRONT_URL,
      STOREFRONT_DEFAULT_COUNTRY:
        settings.backendEnv.STOREFRONT_DEFAULT_COUNTRY || undefined,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    logFile: logPath(settings.dataDir, name),
  }
}
