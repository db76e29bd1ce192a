import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import { MedusaError } from "@medusajs/framework/utils"
import type { ILockingProvider } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { LeaseKeeper } from "./lease-keeper"
import { GIVE_ALL_LEASES, GIVE_LEASE, PROLONG_LEASES, TAKE_LEASE } from "./sql"

/** Seconds that a lock is held if its taker names no time. */
const DEFAULT_HOLD_S = 120
/** Seconds until the lock of a dead process is free. */
const DEFAULT_LEASE_S = 12
const RETRY_MS = 50

type Keys = string | string[]
type Owner = { ownerId?: string | null }

/** `lease_s`: seconds that a lock outlives its process (12). */
export type LeaseOptions = { lease_s?: number }

const listOf = (keys: Keys): string[] => (Array.isArray(keys) ? keys : [keys])

/**
 * Locks between processes, kept in PostgreSQL as leases.
 *
 * Core's `locking-postgres` lets two takers in when they come at the same
 * moment without an owner id, and never frees the lock of a process that died
 * (2.21.2, its `acquire`). Here taking is one statement, and a lease that ran
 * out belongs to whoever asks next. Leases are short and prolonged by the
 * process that holds them, so that they end with it (ADR-0005).
 */
export default class PostgresLeaseProvider implements ILockingProvider {
  static identifier = "locking-postgres-lease"

  private readonly manager: EntityManager
  /** Owners that we made up for takers who named none, by key. */
  private readonly unnamed = new Map<string, string>()
  private readonly keeper: LeaseKeeper

  constructor(
    container: { manager: EntityManager },
    { lease_s = DEFAULT_LEASE_S }: LeaseOptions = {}
  ) {
    this.manager = container.manager
    this.keeper = new LeaseKeeper(lease_s, (leases) =>
      this.manager.execute(PROLONG_LEASES, [JSON.stringify(leases)])
    )
  }

  private async take(
    key: string,
    owner: string,
    seconds: number
  ): Promise<boolean> {
    const rows = await this.manager.execute<unknown[]>(TAKE_LEASE, [
      key,
      owner,
      this.keeper.secondsOf(seconds),
    ])
    if (rows.length > 0) {
      this.keeper.hold(key, owner, seconds)
    }
    return rows.length > 0
  }

  private async give(key: string, owner: string): Promise<boolean> {
    this.keeper.drop(key, owner)
    const rows = await this.manager.execute<{ was_held: boolean }[]>(
      GIVE_LEASE,
      [key, owner]
    )
    return rows[0]?.was_held ?? false
  }

  /**
   * Takes all keys or none.
   *
   * @param args `expire`: seconds until they are free again without a release
   * @throws MedusaError CONFLICT when somebody else holds one of them.
   */
  async acquire(keys: Keys, args?: Owner & { expire?: number }): Promise<void> {
    const taken: [key: string, owner: string][] = []

    try {
      for (const key of listOf(keys)) {
        const owner = args?.ownerId ?? randomUUID()
        if (!(await this.take(key, owner, args?.expire ?? DEFAULT_HOLD_S))) {
          throw new MedusaError(
            MedusaError.Types.CONFLICT,
            `"${key}" is locked by somebody else.`
          )
        }
        taken.push([key, owner])
      }
    } catch (error) {
      await Promise.allSettled(taken.map(([key, by]) => this.give(key, by)))
      throw error
    }

    if (!args?.ownerId) {
      taken.forEach(([key, owner]) => this.unnamed.set(key, owner))
    }
  }

  /** True if all keys were still held by this owner and are free now. */
  async release(keys: Keys, args?: Owner): Promise<boolean> {
    const given = await Promise.all(
      listOf(keys).map(async (key) => {
        const owner = args?.ownerId ?? this.unnamed.get(key)
        this.unnamed.delete(key)
        return owner ? this.give(key, owner) : false
      })
    )
    return given.every(Boolean)
  }

  /** Gives back all leases of an owner, or all that this process made up. */
  async releaseAll(args?: Owner): Promise<void> {
    const owners = args?.ownerId ? [args.ownerId] : [...this.unnamed.values()]
    owners.forEach((owner) => this.keeper.dropAll(owner))
    await Promise.all(
      owners.map((owner) => this.manager.execute(GIVE_ALL_LEASES, [owner]))
    )
  }

  /**
   * Runs a job under the locks, which are held as long as it runs.
   *
   * @param args `timeout`: seconds to wait for the locks (5 by default)
   */
  async execute<T>(
    keys: Keys,
    job: () => Promise<T>,
    args?: { timeout?: number }
  ): Promise<T> {
    const ownerId = randomUUID()
    // Always in the same order, so that two jobs cannot wait for each other.
    const sorted = [...new Set(listOf(keys))].sort()
    const until = Date.now() + Math.max(args?.timeout ?? 5, 1) * 1000

    for (;;) {
      try {
        await this.acquire(sorted, { ownerId, expire: Infinity })
        break
      } catch (error) {
        if (!MedusaError.isMedusaError(error) || Date.now() >= until) {
          throw error
        }
        await sleep(RETRY_MS)
      }
    }

    try {
      return await job()
    } finally {
      await this.release(sorted, { ownerId })
    }
  }
}
