import { setTimeout as sleep } from "node:timers/promises"

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
  statementsOf,
} from "../../../../integration-tests/harness/scratch-postgres"
import { waitUntil } from "../../../../scripts/lib/wait-until"
import { Migration20261121030000 } from "../migrations/Migration20261121030000"
import PostgresLeaseProvider, { type LeaseOptions } from "../service"
import { holdInOtherProcess } from "./support/other-process"

let database: Awaited<ReturnType<typeof startPostgres>>

/** A provider as another process would have it. */
const newProcess = (options?: LeaseOptions) =>
  new PostgresLeaseProvider(
    { manager: runnerOn(database.pool) as never },
    options
  )

const expire = () =>
  database.pool.query("update lock_lease set expires_at = now()")

beforeAll(async () => {
  database = await startPostgres(await statementsOf(Migration20261121030000))
}, 60_000)
afterAll(() => database.stop())
beforeEach(() => database.pool.query("delete from lock_lease"))

const settled = async (attempts: Promise<unknown>[]) =>
  (await Promise.allSettled(attempts)).filter(
    ({ status }) => status === "fulfilled"
  ).length

describe("a lease", () => {
  it("goes to one of many who ask at the same moment, without naming themselves", async () => {
    const processes = Array.from({ length: 20 }, newProcess)
    expect(
      await settled(processes.map((each) => each.acquire("order_1")))
    ).toBe(1)
  })

  it("is free again after its release, by its holder only", async () => {
    const [mine, other] = [newProcess(), newProcess()]
    await mine.acquire("order_1")
    expect(await other.release("order_1")).toBe(false)
    await expect(other.acquire("order_1")).rejects.toThrow("locked")

    expect(await mine.release("order_1")).toBe(true)
    await other.acquire("order_1")
  })

  it("of a process that died goes to whoever asks after it ran out", async () => {
    const [dead, next] = [newProcess(), newProcess()]
    await dead.acquire("order_1", { expire: 60 })
    await expire()
    await next.acquire("order_1")
    // The dead one wakes up: it must not open what is another's now.
    expect(await dead.release("order_1")).toBe(false)
    await expect(newProcess().acquire("order_1")).rejects.toThrow("locked")
  })

  it("lies in the database for seconds, however long it was asked for", async () => {
    await newProcess().acquire("order_1", { expire: 120 })
    const { rows } = await database.pool.query(
      "select extract(epoch from expires_at - now()) as seconds from lock_lease"
    )
    expect(Number(rows[0].seconds)).toBeGreaterThan(10)
    expect(Number(rows[0].seconds)).toBeLessThanOrEqual(12)
  })

  it("is prolonged for as long as it was asked for, and not longer", async () => {
    const process = newProcess({ lease_s: 0.8 })
    await process.acquire("short", { expire: 2.4 })
    await process.acquire("long", { expire: 60 })
    await sleep(1_800)
    await expect(newProcess().acquire("short")).rejects.toThrow("locked")

    await sleep(1_200)
    await newProcess().acquire("short")
    await expect(newProcess().acquire("long")).rejects.toThrow("locked")
    expect(await process.release("long")).toBe(true)
  })

  it("is not prolonged once it is another's", async () => {
    const sleeper = newProcess({ lease_s: 0.6 })
    await sleeper.acquire("order_1", { expire: 60 })
    await expire()
    await newProcess().acquire("order_1", { expire: 0.9 })
    await sleep(1_000)
    await newProcess().acquire("order_1")
  })

  it("ends with its process: kill -9, and it is free within the lease", async () => {
    const other = await holdInOtherProcess(database.url, "order_1", 2)
    await sleep(3_000)
    await expect(newProcess().acquire("order_1")).rejects.toThrow("locked")

    other.kill()
    const killedAt = performance.now()
    await waitUntil(
      () =>
        newProcess()
          .acquire("order_1")
          .then(() => true),
      { timeoutMs: 5_000, everyMs: 50 }
    )
    expect(performance.now() - killedAt).toBeLessThan(3_000)
  }, 30_000)

  it("may be taken again by a named owner", async () => {
    await newProcess().acquire("order_1", { ownerId: "run-7" })
    await newProcess().acquire("order_1", { ownerId: "run-7" })
    await expect(
      newProcess().acquire("order_1", { ownerId: "run-8" })
    ).rejects.toThrow("locked")
  })

  it("of several keys is all or nothing", async () => {
    await newProcess().acquire("b")
    const process = newProcess()
    await expect(process.acquire(["a", "b"])).rejects.toThrow('"b"')
    await newProcess().acquire("a")
  })
})

describe("jobs under a lock", () => {
  it("keep it for as long as they run", async () => {
    const job = newProcess({ lease_s: 0.8 }).execute("order_1", () =>
      sleep(2_000)
    )
    await sleep(1_600)
    await expect(newProcess().acquire("order_1")).rejects.toThrow("locked")
    await job
    await newProcess().acquire("order_1")
  })

  it("run one after the other, each once", async () => {
    let running = 0
    let most = 0
    let done = 0
    const job = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((ready) => setTimeout(ready, 15))
      running -= 1
      done += 1
    }
    await Promise.all(
      Array.from({ length: 12 }, () =>
        newProcess().execute("order_1", job, { timeout: 30 })
      )
    )
    expect({ most, done }).toEqual({ most: 1, done: 12 })
  })

  it("give the lock back when they fail", async () => {
    const failing = newProcess().execute("order_1", () =>
      Promise.reject(new TypeError("broken"))
    )
    await expect(failing).rejects.toThrow("broken")
    await newProcess().acquire("order_1")
  })
})
