import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { startPostgres } from "../../../../../integration-tests/harness/scratch-postgres"
import { waitUntil } from "../../../../../integration-tests/harness/wait"
import { DatabaseNotices } from "../database-notices"

describe("notices of the database", { timeout: 60_000 }, () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>

  beforeAll(async () => {
    postgres = await startPostgres([])
  }, 60_000)
  afterAll(() => postgres.stop())

  const listening = async (databaseUrl = postgres.url) => {
    const heard: string[] = []
    const lost: string[] = []
    let connections = 0
    const notices = new DatabaseNotices(
      { databaseUrl, channels: ["one", "Two"], firstWaitMs: 20 },
      {
        onNotice: (payload) => heard.push(payload),
        onListening: () => (connections += 1),
        onLost: (error) => lost.push(error.message),
      }
    )
    notices.start()
    return { notices, heard, lost, connections: () => connections }
  }

  const notify = (channel: string, payload: string) =>
    postgres.pool.query("select pg_notify($1, $2)", [channel, payload])

  const cut = () =>
    postgres.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'counterfoil-order-changes'`
    )

  const openOnes = async () =>
    (
      await postgres.pool.query(
        `select 1 from pg_stat_activity
         where application_name = 'counterfoil-order-changes'`
      )
    ).rowCount

  it("arrive from each channel and from no other", async () => {
    const { notices, heard, connections } = await listening()
    await waitUntil(() => connections() === 1)
    await notify("three", "not ours")
    await notify("one", "order_1")
    await notify("Two", "order_2")
    await waitUntil(() => heard.length === 2)
    expect(heard).toEqual(["order_1", "order_2"])
    await notices.stop()
    await waitUntil(async () => (await openOnes()) === 0)
  })

  it("arrive again after the connection was cut", async () => {
    const { notices, heard, lost, connections } = await listening()
    await waitUntil(() => connections() === 1)
    await cut()
    await waitUntil(() => connections() === 2)
    expect(lost).toHaveLength(1)
    await notify("one", "order_3")
    await waitUntil(() => heard.includes("order_3"))
    expect(await openOnes()).toBe(1)
    await notices.stop()
  })

  it("are tried for again and again where no database is, until stopped", async () => {
    const nowhere = "postgres://nobody:nothing@127.0.0.1:1/none"
    const { notices, lost, connections } = await listening(nowhere)
    await waitUntil(() => lost.length >= 3)
    await notices.stop()
    const tries = lost.length
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(lost).toHaveLength(tries)
    expect(connections()).toBe(0)
  })
})
