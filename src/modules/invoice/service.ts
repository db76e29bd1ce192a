import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"

import { DocumentLinks } from "./access/document-links"
import { canonicalJson, sha256 } from "./domain/canonical-json"
import type { DocumentFilter } from "./domain/document-filter"
import type { NumberFormat } from "./domain/invoice-number"
import type { SavedSettings, SettingsInForce } from "./domain/settings"
import type { InvoiceDraft } from "./domain/snapshot"
import { readSnapshot, type StoredSnapshot } from "./domain/read-snapshot"
import { withEInvoice } from "./e-invoice/embed"
import { InvoiceExportsService } from "./exports-service"
import type { Invoice } from "./models"
import { parseOptions } from "./options"
import { PdfPrinter } from "./rendering/chromium/printer"
import { renderInvoicePage } from "./rendering/template/document"
import { attachFile, type InvoiceFile } from "./storage/attach-file"
import {
  clearFault,
  recordFault,
  type InvoiceFaultInput,
} from "./storage/faults"
import {
  countDocuments,
  findDocuments,
  nextDocuments,
  type DocumentRow,
} from "./storage/documents"
import { findEInvoices } from "./storage/e-invoices"
import { issueDraft } from "./storage/issue-draft"
import { saveSettings, type SettingsOutcome } from "./storage/save-settings"
import { readSettings, readVersion, type NewSettings } from "./storage/settings"
import {
  addTemplate,
  listTemplates,
  readTemplate,
  type NewTemplate,
  type TemplateEntry,
} from "./storage/templates"
import {
  versionName,
  type InvoiceTemplate as InvoiceLook,
} from "./templates/contract"
import { DEFAULT_TEMPLATE, templatesWith } from "./templates/registry"
import { TemplateShelf } from "./templates/template-shelf"
import { readingSql, transactionSql } from "../../shared/sql"

/** An invoice as the module hands it out. */
export type InvoiceRecord = InferTypeOf<typeof Invoice>

/**
 * Issues invoices (numbered, stored for good) and draws them as PDF. What an
 * order costs it is told; it reads no other module.
 */
export class InvoiceModuleService extends InvoiceExportsService {
  // Called by Medusa; without it a browser would outlive the server.
  readonly __hooks = {
    onApplicationShutdown: async (): Promise<void> => this.printer.close(),
  }

  private readonly printer: PdfPrinter
  private readonly shelf: TemplateShelf
  private readonly links: DocumentLinks

  constructor(container: Record<string, unknown>, options: unknown) {
    super(container, options)
    const parsed = parseOptions(options)
    this.printer = new PdfPrinter(parsed)
    this.shelf = new TemplateShelf(templatesWith(parsed.templates))
    this.links = new DocumentLinks(parsed.link_secret, parsed.storefront_url)
  }

  /**
   * Gives a draft its number and stores it, in one transaction. A second call
   * for the same order, kind and cause returns the first one's document.
   *
   * @param format of the settings that the draft was made by
   * @param after how many documents of the order the draft was reckoned from
   * @returns the document's id.
   * @throws MedusaError CONFLICT `documents_moved` when the order has others now.
   */
  @InjectTransactionManager()
  async issueInvoice(
    draft: InvoiceDraft,
    format: NumberFormat,
    after: number | null = null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    const sql = transactionSql(context)
    return issueDraft(sql, draft, format, new Date(), after)
  }

  /**
   * Draws an invoice from its snapshot, after checking that the snapshot is
   * still the one that was issued. The XML goes in where the snapshot wants an
   * e-invoice and allows one.
   *
   * @throws MedusaError when it is not, or when no PDF can be made.
   */
  @InjectManager()
  async drawPdf(
    invoice: InvoiceRecord,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Buffer> {
    if (sha256(canonicalJson(invoice.snapshot)) !== invoice.snapshot_sha256) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The stored facts of invoice ${invoice.number} do not match their hash; it is not drawn.`
      )
    }
    // The hash says that these are the facts that were written as a snapshot.
    const stored = invoice.snapshot as unknown as StoredSnapshot
    const snapshot = readSnapshot(stored)
    const template = await this.shelf.named(
      readingSql(context),
      snapshot.template_version
    )
    const page = renderInvoicePage(snapshot, template)
    const pdf = await this.printer.print(page)
    return snapshot.e_invoice ? withEInvoice(pdf, snapshot) : pdf
  }

  /** Prints a document as it would look; nothing is kept of it. */
  async previewPdf(html: string): Promise<Buffer> {
    return this.printer.print(html)
  }

  /** Templates that came with the code: the shop's own and those of plugins. */
  async builtInTemplates(): Promise<InvoiceLook[]> {
    return [...this.shelf.registry.values()]
  }

  /** The newest version of a template, or null where there is none of that id. */
  @InjectManager()
  async retrieveTemplate(
    id: string,
    version: number | null = null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<InvoiceLook | null> {
    const sql = readingSql(context)
    return version === null
      ? this.shelf.newest(sql, id)
      : readTemplate(sql, id, version)
  }

  /** Versions of merchants' templates, or of one of them, the newest first. */
  @InjectManager()
  async listOwnTemplates(
    id: string | null = null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<TemplateEntry[]> {
    return listTemplates(readingSql(context), id)
  }

  /**
   * Adds a version of a merchant's template, for documents issued from now on
   * where it is chosen.
   *
   * @returns its number, or null where another was saved meanwhile.
   */
  @InjectTransactionManager()
  async addTemplate(
    template: NewTemplate,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<number | null> {
    return addTemplate(transactionSql(context), template)
  }

  /**
   * Notes where the PDF lies, once, and forgets a fault of the order.
   *
   * @returns false when a file had been noted before; that one stays.
   */
  @InjectTransactionManager()
  async attachPdf(
    invoice: Pick<InvoiceRecord, "id" | "order_id">,
    file: InvoiceFile,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    const sql = transactionSql(context)
    await clearFault(sql, invoice.order_id)
    return attachFile(sql, invoice.id, file)
  }

  /** Forgets an order's fault: all that is due was issued and drawn. */
  @InjectTransactionManager()
  async forgetFault(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await clearFault(transactionSql(context), orderId)
  }

  /** Notes a failed attempt and when to try again. */
  @InjectTransactionManager()
  async noteFault(
    fault: InvoiceFaultInput,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await recordFault(transactionSql(context), fault)
  }

  /**
   * The settings for the orders of a sales channel: those of its own seller,
   * where it has one, and of the default seller otherwise.
   *
   * @returns null until any are saved.
   */
  @InjectManager()
  async retrieveSettings(
    salesChannelId: string | null = null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<(SavedSettings & SettingsInForce) | null> {
    const sql = readingSql(context)
    const saved = await readSettings(sql, salesChannelId)
    if (!saved) {
      return null
    }
    const template = await this.shelf.newest(sql, saved.template)
    return {
      ...saved,
      // Where a plugin is gone, documents go out in the shop's own look.
      template_version: versionName(template ?? DEFAULT_TEMPLATE),
    }
  }

  /** A seller's own settings: those of a version, or the newest. */
  @InjectManager()
  async retrieveSettingsVersion(
    sellerCode: string,
    version: number | null = null,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SavedSettings | null> {
    return readVersion(readingSql(context), sellerCode, version)
  }

  /**
   * Adds a version of a seller's settings, for documents issued from now on;
   * orders that waited for the seller's data are due at once.
   *
   * @param settings checked by `checkSettings`
   */
  @InjectTransactionManager()
  async addSettings(
    settings: NewSettings,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<SettingsOutcome> {
    const sql = transactionSql(context)
    const { template } = settings.settings
    if (!(await this.shelf.newest(sql, template))) {
      const message = `There is no template ${template}. Choose one of the list.`
      return { is: "refused", faults: [{ field: "template", message }] }
    }
    return saveSettings(sql, settings, new Date())
  }

  /** A page of documents, the newest first. */
  @InjectManager()
  async findDocuments(
    filter: DocumentFilter,
    page: Parameters<typeof findDocuments>[2],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<DocumentRow[]> {
    return findDocuments(readingSql(context), filter, page)
  }

  /** The documents behind one, in the order of their issue. */
  @InjectManager()
  async nextDocuments(
    filter: DocumentFilter,
    page: Parameters<typeof nextDocuments>[2],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<DocumentRow[]> {
    return nextDocuments(readingSql(context), filter, page)
  }

  /** How many documents are meant. */
  @InjectManager()
  async countDocuments(
    filter: DocumentFilter,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<number> {
    return countDocuments(readingSql(context), filter)
  }

  /** Signed links to documents, for shoppers. */
  async documentLinks(): Promise<DocumentLinks> {
    return this.links
  }

  /** Which of an order's documents are e-invoices too, by id. */
  @InjectManager()
  async findEInvoices(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return findEInvoices(readingSql(context), orderId)
  }
}
