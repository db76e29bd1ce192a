import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { transactionSql } from "../../shared/sql"
import type { ClaimedPaymentEvent } from "./contract"
import PaymentEvent from "./models/payment-event"
import * as queue from "./queue"

type Ctx = Context<EntityManager>

/**
 * The inbox of payment services' events: each once, and where it stands.
 * Applying them is not its work; `drainPaymentInbox` does that outside any
 * transaction.
 */
export default class PaymentInboxModuleService extends MedusaService({
  PaymentEvent,
}) {
  /** Stores an event; false when it was stored before. */
  @InjectTransactionManager()
  async store(
    event: Omit<queue.NewPaymentEvent, "id">,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const id = generateEntityId(undefined, "payevt")
    return queue.storeEvent(transactionSql(context), { ...event, id })
  }

  /** Hands what is due of one payment session to a worker; null for nothing. */
  @InjectTransactionManager()
  async claim(
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedPaymentEvent[] | null> {
    return queue.claimEvents(transactionSql(context))
  }

  /** Records that its order was settled; false for a stale worker. */
  @InjectTransactionManager()
  async markApplied(
    held: queue.Holder,
    orderId: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return queue.settleApplied(transactionSql(context), held, orderId)
  }

  /** Records why there is nothing to do. */
  @InjectTransactionManager()
  async markIgnored(
    held: queue.Holder,
    reason: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return queue.settleIgnored(transactionSql(context), held, reason)
  }

  /** Records a failed attempt; `reason` holds no personal data. */
  @InjectTransactionManager()
  async markFailed(
    held: queue.Holder,
    reason: string,
    orderId: string | null,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return queue.settleFailed(transactionSql(context), held, reason, orderId)
  }

  /** Makes a dead event due again; false when it is not one to replay. */
  @InjectTransactionManager()
  async replay(
    id: string,
    actor: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return queue.replayEvent(transactionSql(context), id, actor)
  }

  /** The order that an earlier event of the same payment was applied to. */
  @InjectTransactionManager()
  async orderOfPayment(
    provider: string,
    paymentReference: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<string | null> {
    return queue.orderOfPayment(
      transactionSql(context),
      provider,
      paymentReference
    )
  }
}
