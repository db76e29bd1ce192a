import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"

import {
  runnerOn,
  startPostgres,
} from "../../../../integration-tests/harness/scratch-postgres"
import { Migration20261121030000 } from "../migrations/Migration20261121030000"
import PostgresLeaseProvider from "../service"

let database: Awaited<ReturnType<typeof startPostgres>>

/** A provider as another process would have it. */
const newProcess = () =>
  new PostgresLeaseProvider({
    manager: runnerOn(database.pool) as never,
  })

const expire = () =>
  database.pool.query("update lock_lease set expires_at = now()")

beforeAll(async () => {
  const statements: string[] = []
  await Migration20261121030000.prototype.up.call({
    addSql: (sql: string) => void statements.push(sql),
  })
  database = await startPostgres(statements)
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
