import { randomUUID } from "node:crypto"

import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"

import { readingSql, transactionSql, type SqlRunner } from "../../shared/sql"
import * as codes from "./codes"
import type { CouponCodes } from "./contract"
import type { CodePattern } from "./domain/codes"
import CouponRule from "./models/coupon-rule"

/** Keeps which codes lead to which coupons, and the batches of such codes. */
export class CouponCodesService
  extends MedusaService({ CouponRule })
  implements CouponCodes
{
  @InjectManager()
  async resolveCodes(
    typed: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<codes.ResolvedCode[]> {
    return codes.resolveCodes(readingSql(context), typed)
  }

  @InjectTransactionManager()
  async nameCoupons(
    own: readonly codes.OwnCode[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<codes.KnownCode[]> {
    return codes.nameCoupons(transactionSql(context), own)
  }

  @InjectTransactionManager()
  async unnameCoupons(
    promotionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await codes.unnameCoupons(transactionSql(context), promotionIds)
  }

  /** The own code of a promotion, folded, or null. */
  @InjectManager()
  async findOwnCode(
    promotionId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Pick<codes.KnownCode, "code" | "is_disabled"> | null> {
    return codes.findOwnCode(readingSql(context), promotionId)
  }

  /** Takes a code out of use, or puts it back; false where there is none. */
  @InjectTransactionManager()
  async disableCode(
    code: string,
    isDisabled: boolean,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return codes.setDisabled(transactionSql(context), code, isDisabled)
  }

  /**
   * Writes down that codes are to be made; `fillBatch` makes them.
   *
   * @returns the batch's id
   */
  @InjectTransactionManager()
  async openBatch(
    batch: { promotion_id: string; pattern: CodePattern },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    const id = `coupbatch_${randomUUID().replaceAll("-", "")}`
    await codes.openBatch(transactionSql(context), { id, ...batch })
    return id
  }

  /** Makes the codes of a batch that are missing; see `codes/fill-batch`. */
  async fillBatch(id: string): Promise<number | null> {
    return codes.fillBatch((work) => this.inTransaction(work), id)
  }

  /** A batch and how far it is, or null. */
  @InjectManager()
  async findBatch(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<codes.Batch | null> {
    return codes.findBatch(readingSql(context), id)
  }

  /** The batches of a coupon, newest first. */
  @InjectManager()
  async listBatches(
    promotionId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<codes.Batch[]> {
    return codes.listBatches(readingSql(context), promotionId)
  }

  /** Batches that nobody goes on with; see `codes/batches`. */
  @InjectManager()
  async selectUnfilledBatches(
    which: { limit: number; idleSeconds: number },
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return codes.selectUnfilledBatches(readingSql(context), which)
  }

  /** Takes all codes of a batch out of use; false where there is none. */
  @InjectTransactionManager()
  async dropBatch(
    id: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return codes.dropBatch(transactionSql(context), id)
  }

  /** Some codes of a batch with their uses; see `codes/page-codes`. */
  @InjectManager()
  async pageCodes(
    page: Parameters<typeof codes.pageCodes>[1],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<codes.BatchCode[]> {
    return codes.pageCodes(readingSql(context), page)
  }

  /** A code in any spelling, with its uses, or null. */
  @InjectManager()
  async findCode(
    typed: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<codes.CountedCode | null> {
    return codes.countCode(readingSql(context), typed)
  }

  @InjectTransactionManager()
  private async inTransaction<T>(
    work: (sql: SqlRunner) => Promise<T>,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<T> {
    return work(transactionSql(context))
  }
}
