import {
  generateEntityId,
  InjectTransactionManager,
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { transactionSql } from "../../shared/sql"
import type {
  ClaimedMail,
  MailDraft,
  MailModuleOptions,
  MailReader,
  MailSubject,
  RenderedMail,
} from "./contract"
import type { OrderMailEvent } from "./domain/mail-event"
import { mailKey, messageId } from "./domain/mail-key"
import type { Desk, MailShop } from "./mails/contract"
import { mailTemplates, type MailFactsByEvent } from "./mails/registry"
import MailMessage from "./models/mail-message"
import * as outbox from "./outbox"
import {
  renderDocumentCopy,
  type DocumentCopy,
} from "./rendering/document-copy"
import { renderLetter } from "./rendering/render-letter"
import { mailLocale, wordsFor } from "./words"

type Ctx = Context<EntityManager>

/**
 * The outbox of mails: what is to be told, once, and where it stands. Sending
 * is not its work; `deliverMailWorkflow` does that outside any transaction.
 */
export default class MailModuleService extends MedusaService({ MailMessage }) {
  constructor(
    container: Record<string, unknown>,
    private readonly options: MailModuleOptions
  ) {
    super(container)
  }

  /** Queues a mail; null when this event was queued for this order before. */
  @InjectTransactionManager()
  async enqueue(
    draft: MailDraft,
    @MedusaContext() context: Ctx = {}
  ): Promise<string | null> {
    const key = mailKey(draft, draft.event, draft.version)
    return outbox.queueMessage(transactionSql(context), {
      id: generateEntityId(undefined, "mail"),
      key,
      event: draft.event,
      subject_id: draft.subject_id,
      topic: draft.topic ?? "",
      recipient: draft.recipient,
      locale: draft.locale,
      message_id: messageId(key, this.options.from_address),
      requested_by: draft.requested_by ?? null,
    })
  }

  /** Hands due mails to one worker for one lease. */
  @InjectTransactionManager()
  async claim(
    request: outbox.ClaimRequest,
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedMail[]> {
    return outbox.claimMessages(transactionSql(context), request)
  }

  /** Records that the mail server took it; false for a stale worker. */
  @InjectTransactionManager()
  async markSent(
    held: Pick<ClaimedMail, "id" | "attempts">,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return outbox.settleSent(transactionSql(context), held)
  }

  /** Records that there is nothing to tell any more. */
  @InjectTransactionManager()
  async markSkipped(
    held: Pick<ClaimedMail, "id" | "attempts">,
    reason: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return outbox.settleSkipped(transactionSql(context), held, reason)
  }

  /** Records a failed attempt; its reason holds no personal data. */
  @InjectTransactionManager()
  async markFailed(
    held: Pick<ClaimedMail, "id" | "attempts" | "failures">,
    failure: outbox.Failure,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return outbox.settleFailed(transactionSql(context), held, failure)
  }

  /** The subjects among these for which an event was never queued. */
  @InjectTransactionManager()
  async findUnqueued(
    event: MailDraft["event"],
    subjects: MailSubject[],
    @MedusaContext() context: Ctx = {}
  ): Promise<MailSubject[]> {
    const byKey = new Map(
      subjects.map((subject) => [mailKey(subject, event), subject])
    )
    const keys = await outbox.unknownKeys(transactionSql(context), [
      ...byKey.keys(),
    ])
    return keys.flatMap((key) => byKey.get(key) ?? [])
  }

  /**
   * A mail as it goes out, in the shop's name and the best language there is.
   *
   * @param reader the language they want, and the country that decides where
   * it leaves a choice
   */
  @InjectManager()
  async render<Event extends OrderMailEvent>(
    event: Event,
    facts: MailFactsByEvent[Event],
    reader: MailReader,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    const desk = this.deskFor(reader)
    return renderLetter(mailTemplates[event].letter(facts, desk), desk)
  }

  /** *Invoice …*, a document sent again, in the shop's name. */
  @InjectManager()
  async renderDocumentCopy(
    input: Omit<DocumentCopy, "shop">,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    return renderDocumentCopy({ ...input, shop: this.shop() })
  }

  private shop(): MailShop {
    const { shop_name, storefront_url } = this.options
    return { name: shop_name, url: storefront_url }
  }

  private deskFor({ locale: wanted, country }: MailReader): Desk {
    const locale = mailLocale(wanted, country)
    return {
      locale,
      words: wordsFor(locale),
      shop: this.shop(),
    }
  }
}
