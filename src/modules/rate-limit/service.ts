import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context, Logger } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { messageOf } from "../../shared/errors"
import { transactionSql } from "../../shared/sql"
import { addressOf, trustedNetworks } from "./address-of"
import type { Admission, RateLimiting, Toll } from "./contract"
import RateBucket from "./models/rate-bucket"
import { RedisBuckets } from "./redis-buckets"
import { admitBySql, giveBackBySql } from "./sql-buckets"

type Dependencies = { logger: Logger }

/** @property trusted_proxies addresses and networks that may tell another's */
type Options = { redis_url?: string; trusted_proxies?: readonly string[] }

/**
 * Slows down whoever tries too often. Buckets lie in Redis where there is one,
 * and in the database where there is none, or while it is gone: then they start
 * anew, but nothing is let through unseen.
 */
export default class RateLimitModuleService
  extends MedusaService({ RateBucket })
  implements RateLimiting
{
  readonly __hooks: Record<string, () => Promise<void>>
  private readonly redis: RedisBuckets | null
  private readonly trusted: ReturnType<typeof trustedNetworks>

  constructor(container: Dependencies, options: Options = {}) {
    super(container, options)
    this.redis = options.redis_url
      ? new RedisBuckets(options.redis_url, (error) =>
          container.logger.warn(
            `Redis counted no attempt (${messageOf(error)}): the database does.`
          )
        )
      : null
    this.trusted = trustedNetworks(options.trusted_proxies)
    this.__hooks = {
      onApplicationStart: async () => this.redis?.connect(),
      onApplicationShutdown: async () => this.redis?.close(),
    }
  }

  async addressOf(peer?: string, forwarded?: string): Promise<string | null> {
    return addressOf(peer, forwarded, this.trusted)
  }

  async admit(tolls: readonly Toll[]): Promise<Admission> {
    return (await this.redis?.admit(tolls)) ?? this.admitInDatabase(tolls)
  }

  async giveBack(
    refunds: readonly Pick<Toll, "key" | "cost_seconds">[]
  ): Promise<void> {
    if (!(await this.redis?.giveBack(refunds))) {
      await this.giveBackInDatabase(refunds)
    }
  }

  @InjectTransactionManager()
  protected async admitInDatabase(
    tolls: readonly Toll[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Admission> {
    return admitBySql(transactionSql(context), tolls)
  }

  @InjectTransactionManager()
  protected async giveBackInDatabase(
    refunds: readonly Pick<Toll, "key" | "cost_seconds">[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await giveBackBySql(transactionSql(context), refunds)
  }
}
