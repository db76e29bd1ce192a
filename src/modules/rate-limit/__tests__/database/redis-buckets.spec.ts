import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"

import {
  startRedis,
  type TestRedis,
} from "../../../../../integration-tests/harness/redis"
import { waitUntil } from "../../../../../integration-tests/harness/wait"
import type { Toll } from "../../contract"
import { RedisBuckets } from "../../redis-buckets"

let redis: TestRedis
let buckets: RedisBuckets
const failures: unknown[] = []

const toll = (key: string, change: Partial<Toll> = {}): Toll => ({
  key,
  cost_seconds: 60,
  capacity_seconds: 180,
  ...change,
})

beforeAll(async () => {
  redis = await startRedis()
  buckets = new RedisBuckets(redis.url, (error) => failures.push(error))
  buckets.connect()
  await waitUntil(() => buckets.admit([toll("first")]))
}, 60_000)
afterAll(async () => {
  await buckets.close()
  await redis.remove()
})
afterEach(() => redis.thaw())

describe("buckets in Redis", () => {
  it("let through what fits, however many come at once", async () => {
    const admissions = await Promise.all(
      Array.from({ length: 12 }, () => buckets.admit([toll("a"), toll("b")]))
    )
    const refused = admissions.filter((each) => each?.ok === false)
    expect(refused).toHaveLength(9)
    for (const each of refused) {
      expect(each).toEqual({
        ok: false,
        retry_after_seconds: expect.closeTo(60, -1),
      })
    }
  })

  it("fill none where another one has no room, and give back", async () => {
    const full = toll("c", { cost_seconds: 180 })
    await buckets.admit([full])
    expect(await buckets.admit([toll("c"), toll("d")])).toMatchObject({
      ok: false,
    })
    expect(await buckets.admit([toll("d", { cost_seconds: 180 })])).toEqual({
      ok: true,
    })
    await buckets.giveBack([toll("c"), toll("never")])
    expect(await buckets.admit([toll("c")])).toEqual({ ok: true })
    await buckets.giveBack([toll("c", { cost_seconds: 9_000 })])
    expect(await buckets.admit([full])).toEqual({ ok: true })
    expect(await buckets.admit([toll("c")])).toMatchObject({ ok: false })
  })

  it("say that they do not know while Redis does not answer", async () => {
    redis.freeze()
    expect(await buckets.admit([toll("e")])).toBeNull()
    expect(await buckets.giveBack([toll("e")])).toBe(false)
    expect(failures).toHaveLength(1)
  })
})
