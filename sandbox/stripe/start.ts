import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

import { createApp } from "./app"
import { type SandboxOptions, withDefaults } from "./options"
import { createSandbox } from "./sandbox"
import { startScheduler } from "./scheduler"

/** A running sandbox. */
export interface RunningSandbox {
  /** Its address, without a trailing slash. */
  url: string
  /** Stops it; what is due stays in the state file for the next start. */
  close(): Promise<void>
}

/**
 * Starts a stand-in for Stripe.
 *
 * @throws Error when the port is taken or the state file unreadable.
 */
export const startStripeSandbox = async (
  given: Partial<SandboxOptions> = {}
): Promise<RunningSandbox> => {
  const options = withDefaults(given)
  let url = ""
  const sandbox = createSandbox(options, () => url)
  const server = createServer(createApp(sandbox))
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(options.port, options.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  url = `http://${options.host === "0.0.0.0" ? "127.0.0.1" : options.host}:${port}`
  const stop = startScheduler(sandbox)
  return {
    url,
    async close() {
      stop()
      sandbox.faults.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await sandbox.dispatcher.idle()
      sandbox.store.close()
    },
  }
}
