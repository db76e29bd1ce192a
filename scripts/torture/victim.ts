import { renameSync } from "node:fs"
import { join } from "node:path"
import type { TestShop } from "../../integration-tests/harness/test-shop"
import { Fault } from "../lib/fault"

/** One life of the server. */
export type Life = {
  /** Milliseconds since 1970. */
  bornAt: number
  /** How long it took until it answered, ms; null: it was killed before. */
  ready: Promise<number | null>
}

/** A server that can be killed again and again; each life leaves a log. */
export type Victim = {
  readonly life: Life
  /** When it was killed, milliseconds since 1970. */
  readonly kills: readonly number[]
  /** Kills it with all that it started, and starts the next at once. */
  kill: () => Promise<void>
}

/**
 * Takes a test shop's server as a victim, which must be up.
 * `ready` of a life throws a Fault when the server does not come up by itself.
 */
export const victimOf = (shop: TestShop): Victim => {
  const { logDir } = shop.info
  const kills: number[] = []
  let killed = false

  const begin = (): Life => {
    const begun = performance.now()
    const ready = shop.startMedusa().then(
      () => Math.round(performance.now() - begun),
      (error: unknown) => {
        if (killed) {
          return null
        }
        throw new Fault(
          `The server did not come up after kill ${kills.length}`,
          error instanceof Error ? error.message : String(error),
          error instanceof Fault ? error.details : []
        )
      }
    )
    ready.catch(() => undefined)
    return { bornAt: Date.now(), ready }
  }
  let life: Life = { bornAt: Date.now(), ready: Promise.resolve(0) }

  return {
    get life() {
      return life
    },
    kills,
    kill: async () => {
      killed = true
      kills.push(Date.now())
      await shop.killMedusa()
      await life.ready
      renameSync(
        join(logDir, "medusa.log"),
        join(logDir, `medusa.${kills.length}.log`)
      )
      killed = false
      life = begin()
    },
  }
}
