import { join } from "node:path"
import type { ChildOptions } from "./child"
import { rootDir } from "./root-dir"
import { logPath, type Settings } from "./settings"

/** A call of Medusa's command line in the shop's environment. */
export function medusaCommand(
  settings: Settings,
  name: string,
  args: readonly string[]
): ChildOptions {
  return {
    name,
    command: process.execPath,
    args: [join(rootDir, "node_modules/@medusajs/cli/cli.js"), ...args],
    cwd: rootDir,
    env: {
      ...process.env,
      ...settings.backendEnv,
      MEDUSA_DISABLE_TELEMETRY: "true",
      NODE_NO_WARNINGS: "1",
    },
    logFile: logPath(settings.dataDir, name),
  }
}
