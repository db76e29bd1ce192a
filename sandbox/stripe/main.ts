import { readArguments } from "./options"
import { startStripeSandbox } from "./start"

const fail = (error: unknown): never => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`Stripe sandbox: ${message}\n`)
  process.exit(1)
}

const main = async (): Promise<void> => {
  const sandbox = await startStripeSandbox(readArguments(process.argv.slice(2)))
  process.stdout.write(`Stripe sandbox is listening on ${sandbox.url}\n`)
  const stop = () => {
    sandbox.close().then(() => process.exit(0), fail)
  }
  process.once("SIGINT", stop)
  process.once("SIGTERM", stop)
}

main().catch(fail)
