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
  MailSubject,
  RenderedMail,
} from "./contract"
import type { CancellationNotice } from "./domain/cancellation-notice"
import type { CorrectionNotice } from "./domain/correction-notice"
import { mailKey, messageId } from "./domain/mail-key"
import { orderMailModel, type OrderMailInput } from "./domain/order-mail-model"
import type { PaymentNotice } from "./domain/payment-notice"
import type { RefundNotice } from "./domain/refund-notice"
import MailMessage from "./models/mail-message"
import * as outbox from "./outbox"
import {
  renderDocumentCopy,
  type DocumentCopy,
} from "./templates/document-copy"
import {
  renderOrderCanceled,
  renderOrderCorrected,
  renderOrderPlaced,
  renderOrderRefunded,
  renderPaymentReceived,
} from "./templates/render-mail"
import { mailLocale } from "./words"

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

  /** *Order placed*, in the shop's name. */
  @InjectManager()
  async renderOrderPlaced(
    input: Omit<OrderMailInput, "shop">,
    notice: PaymentNotice,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    return renderOrderPlaced(this.model(input), notice)
  }

  /** *Payment received*, in the shop's name. */
  @InjectManager()
  async renderPaymentReceived(
    input: Omit<OrderMailInput, "shop">,
    invoiceNumber: string,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    return renderPaymentReceived(this.model(input), invoiceNumber)
  }

  /** *Order cancelled*, in the shop's name. */
  @InjectManager()
  async renderOrderCanceled(
    input: Omit<OrderMailInput, "shop">,
    notice: CancellationNotice,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    return renderOrderCanceled(this.model(input), notice)
  }

  /** *Money returned*, in the shop's name. */
  @InjectManager()
  async renderOrderRefunded(
    input: Omit<OrderMailInput, "shop">,
    notice: RefundNotice,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    return renderOrderRefunded(this.model(input), notice)
  }

  /** *Invoice …*, a document sent again, in the shop's name. */
  @InjectManager()
  async renderDocumentCopy(
    input: Omit<DocumentCopy, "shop">,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    const { shop_name, storefront_url } = this.options
    const shop = { name: shop_name, url: storefront_url }
    return renderDocumentCopy({ ...input, shop })
  }

  /** *Order changed*, in the shop's name. */
  @InjectManager()
  async renderOrderCorrected(
    input: Omit<OrderMailInput, "shop">,
    notice: CorrectionNotice,
    @MedusaContext() _context: Context = {}
  ): Promise<RenderedMail> {
    const { total_minor } = notice
    return renderOrderCorrected(this.model({ ...input, total_minor }), notice)
  }

  private model(input: Omit<OrderMailInput, "shop">) {
    const { shop_name, storefront_url } = this.options
    return orderMailModel({
      ...input,
      locale: mailLocale(
        input.locale,
        input.order.shipping_address?.country_code
      ),
      shop: { name: shop_name, url: storefront_url },
    })
  }
}
