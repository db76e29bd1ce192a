import { createFaults, type Faults } from "./http/faults"
import type { SandboxOptions } from "./options"
import { Store } from "./store/store"
import { type Dispatcher, createDispatcher } from "./webhooks/dispatcher"
import { createWorld, type RequestOrigin, type World } from "./world"

/** The parts of one running sandbox, handed to its routes. */
export interface Sandbox {
  options: SandboxOptions
  store: Store
  dispatcher: Dispatcher
  faults: Faults
  /** The world as it is now, for one request or one tick. */
  world(origin?: RequestOrigin): World
}

/** Assembles a sandbox; nothing listens or ticks yet. */
export const createSandbox = (
  options: SandboxOptions,
  baseUrl: () => string
): Sandbox => {
  const store = new Store(options.stateFile)
  const dispatcher = createDispatcher(store, options)
  return {
    options,
    store,
    dispatcher,
    faults: createFaults(),
    world: (origin) =>
      createWorld(
        store.state,
        {
          baseUrl: baseUrl(),
          debitDelayMs: options.debitDelayMs,
          refundDelayMs: options.refundDelayMs,
          nowMs: options.nowMs,
        },
        origin
      ),
  }
}
