import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"

import type {
  ClaimedExport,
  DocumentExport,
  ExportHolder,
  ExportProgress,
} from "./domain/document-export"
import {
  Invoice,
  InvoiceCounter,
  InvoiceFault,
  InvoiceSettings,
  InvoiceTemplate,
} from "./models"
import * as exports from "./storage/exports"
import { readingSql, transactionSql } from "../../shared/sql"

type Ctx = Context<EntityManager>

/** Exports of a period's documents: who wants which, how far each is. */
export class InvoiceExportsService extends MedusaService({
  Invoice,
  InvoiceCounter,
  InvoiceFault,
  InvoiceSettings,
  InvoiceTemplate,
}) {
  /** Notes that an export is wanted; its id, or that of one not done yet. */
  @InjectTransactionManager()
  async openExport(
    wanted: Omit<exports.NewExport, "id">,
    @MedusaContext() context: Ctx = {}
  ): Promise<string> {
    const id = generateEntityId(undefined, "invexp")
    return exports.openExport(transactionSql(context), { ...wanted, id })
  }

  /** Hands the next export to this worker, or null; see `claimExport`. */
  @InjectTransactionManager()
  async claimExport(
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedExport | null> {
    return exports.claimExport(transactionSql(context))
  }

  /** Tells how far an export is; false for a stale worker. */
  @InjectTransactionManager()
  async tellExport(
    held: ExportHolder,
    progress: ExportProgress,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return exports.tellExport(transactionSql(context), held, progress)
  }

  /** Notes the file that is about to be written; false for a stale worker. */
  @InjectTransactionManager()
  async noteExportFile(
    held: ExportHolder,
    fileId: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return exports.noteExportFile(transactionSql(context), held, fileId)
  }

  /** Notes that an export's file is whole; false for a stale worker. */
  @InjectTransactionManager()
  async settleExportDone(
    held: ExportHolder,
    progress: ExportProgress,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return exports.settleExportDone(transactionSql(context), held, progress)
  }

  /** Notes why an export did not work; false for a stale worker. */
  @InjectTransactionManager()
  async settleExportFailed(
    held: ExportHolder,
    reason: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return exports.settleExportFailed(transactionSql(context), held, reason)
  }

  /** An export that has not run out, or null. */
  @InjectManager()
  async findExport(
    id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<DocumentExport | null> {
    return exports.findExport(readingSql(context), id)
  }

  /** The newest exports that have not run out. */
  @InjectManager()
  async listExports(
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<DocumentExport[]> {
    return exports.listExports(readingSql(context), limit)
  }

  /** Exports that have run out. */
  @InjectManager()
  async selectExpiredExports(
    limit: number,
    @MedusaContext() context: Ctx = {}
  ): Promise<Pick<DocumentExport, "id" | "file_id">[]> {
    return exports.selectExpiredExports(readingSql(context), limit)
  }

  /** Forgets an export whose file is gone. */
  @InjectTransactionManager()
  async dropExport(
    id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await exports.dropExport(transactionSql(context), id)
  }
}
