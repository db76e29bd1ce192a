import { Children } from "../lib/children"
import { describeError } from "../lib/fault"
import { createReporter } from "../lib/reporter"
import { claimDataDir, noteChildren, releaseDataDir } from "../lib/run-record"
import { startShop } from "../lib/shop"
import { crashOf } from "../lib/wait-for-part"
import { checkPorts } from "./check-ports"
import { loadSettings } from "./load-settings"
import { onStopRequest } from "./on-stop-request"
import { summary } from "./summary"

const reporter = createReporter()

async function main(): Promise<void> {
  const startedAt = performance.now()
  const settings = loadSettings()
  await claimDataDir(settings.dataDir)
  const children = new Children((running) =>
    noteChildren(settings.dataDir, running)
  )
  let stopping = false
  const stop = async (exitCode: number) => {
    stopping = true
    await children.stopAll()
    releaseDataDir(settings.dataDir)
    process.exit(exitCode)
  }
  process.once("exit", () => children.killAll())
  onStopRequest(
    () => {
      reporter.line("\nStopping …")
      void stop(0)
    },
    () => process.exit(130)
  )
  try {
    await checkPorts(settings)
    const { parts } = await startShop(children, reporter, settings)
    const seconds = (performance.now() - startedAt) / 1000
    reporter.line(summary(settings, seconds))
    const crash = await Promise.race(
      parts.map(async (part) => crashOf(part, await part.exit))
    )
    throw crash
  } catch (error) {
    if (!stopping) {
      reporter.line("")
      describeError(error).forEach(reporter.line)
      if (children.count > 0) {
        reporter.line("Stopping the rest …")
      }
      await stop(1)
    }
  }
}

main().catch((error: unknown) => {
  describeError(error).forEach(reporter.line)
  process.exitCode = 1
})
