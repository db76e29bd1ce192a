import { createClient } from "redis"

import { withTimeout } from "../../shared/with-timeout"
import type { Admission, Toll } from "./contract"
import { hashKey } from "./hash-key"

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 500
/** How long Redis is not asked after it failed, in milliseconds. */
const PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 2_000

// All buckets are looked at before any is filled. A key ends by itself when its
// bucket is empty. Redis' own clock counts, which all processes share.
const ADMIT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait, filled = 0, {}
for i, key in ipairs(KEYS) do
  local at = math.max(now, tonumber(redis.call('GET', key)) or 0)
  filled[i] = at + tonumber(ARGV[i * 2 - 1])
  wait = math.max(wait, filled[i] - now - tonumber(ARGV[i * 2]))
end
if wait > 0 then return math.ceil(wait) end
for i, key in ipairs(KEYS) do
  redis.call('SET', key, string.format('%.0f', filled[i]), 'PXAT', string.format('%.0f', filled[i]))
end
return 0`

const GIVE_BACK = `
for i, key in ipairs(KEYS) do
  local at = tonumber(redis.call('GET', key))
  if at then
    local left = string.format('%.0f', at - tonumber(ARGV[i]))
    redis.call('SET', key, left, 'PXAT', left)
  end
end
return 0`

const storedKey = ({ key }: Pick<Toll, "key">) => `rate:${hashKey(key)}`
const milliseconds = (seconds: number) => String(Math.round(seconds * 1000))

/** Buckets in Redis, which all processes of the shop share. */
export class RedisBuckets {
  private readonly client: ReturnType<typeof createClient>
  private pausedUntil = 0

  /** @param onFailure hears why Redis was not used */
  constructor(
    url: string,
    private readonly onFailure: (error: unknown) => void
  ) {
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      socket: {
        connectTimeout: 2_000,
        reconnectStrategy: (tries) => Math.min(tries * 250, LONGEST_PAUSE_MS),
      },
    })
    // Without a listener a lost connection would end the process.
    this.client.on("error", () => {})
  }

  connect(): void {
    this.client.connect().catch(this.onFailure)
  }

  async close(): Promise<void> {
    if (this.client.isOpen) {
      this.client.destroy()
    }
  }

  /** Null where Redis is gone, or does not answer within half a second. */
  async admit(tolls: readonly Toll[]): Promise<Admission | null> {
    const wait = await this.ask(ADMIT, tolls, (toll) => [
      milliseconds(toll.cost_seconds),
      milliseconds(toll.capacity_seconds),
    ])
    if (wait === null) {
      return null
    }
    return wait > 0
      ? { ok: false, retry_after_seconds: Math.ceil(wait / 1000) }
      : { ok: true }
  }

  /** False where Redis did not answer. */
  async giveBack(
    refunds: readonly Pick<Toll, "key" | "cost_seconds">[]
  ): Promise<boolean> {
    const answer = await this.ask(GIVE_BACK, refunds, ({ cost_seconds }) => [
      milliseconds(cost_seconds),
    ])
    return answer !== null
  }

  private async ask<Asked extends Pick<Toll, "key">>(
    script: string,
    asked: readonly Asked[],
    wordsOf: (each: Asked) => string[]
  ): Promise<number | null> {
    if (!this.client.isReady || performance.now() < this.pausedUntil) {
      return null
    }
    try {
      const answer = this.client.eval(script, {
        keys: asked.map(storedKey),
        arguments: asked.flatMap(wordsOf),
      })
      return Number(await withTimeout("Redis", answer, PATIENCE_MS))
    } catch (error) {
      this.pausedUntil = performance.now() + PAUSE_MS
      this.onFailure(error)
      return null
    }
  }
}
