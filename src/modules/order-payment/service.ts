import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { transactionSql } from "../../shared/sql"
import {
  acknowledgedName,
  derivePayment,
  readOrderToken,
  signOrderToken,
  type DerivedPayment,
  type PaymentEntryFact,
} from "./domain"
import * as ledger from "./ledger-sql"
import {
  countOpenMatters,
  selectPayments,
  type ListedPayment,
  type PaymentsFilter,
} from "./list-sql"
import { claimLivePayment, releaseLivePayment } from "./live-payment-sql"
import { selectHoldsOver, selectOrdersToCheck } from "./sweep-sql"
import LivePayment from "./models/live-payment"
import OrderPayment from "./models/order-payment"
import PaymentEntry from "./models/payment-entry"

/** Options of the module in medusa-config.ts. */
export type OrderPaymentOptions = {
  order_token_secret: string
  storefront_url: string
  /** How long an unpaid order keeps its stock and coupons. */
  hold_minutes: number
  /** The same while money is on its way (bank debits take days). */
  hold_delayed_minutes: number
}

/** A placed order and the total that was frozen, in minor units. */
export type OpenOrderPayment = {
  order_id: string
  provider_id: string | null
  currency_code: string
  total_minor: number
  /** Placed in the shop: given up when nobody pays. Staff's orders wait. */
  has_hold: boolean
}

/** What a call of {@link OrderPaymentModuleService.recordEntries} changed. */
export type RecordedPayment = DerivedPayment & {
  total_minor: number
  currency_code: string
  became_paid: boolean
}

/** An order's ledger and what follows from it. */
export type Ledger = {
  total_minor: number
  currency_code: string
  entries: PaymentEntryFact[]
}

type Sql = ReturnType<typeof transactionSql>

/**
 * Keeps the payment ledger of every order and the state derived from it, and
 * signs the links by which a shopper reaches an order.
 */
export default class OrderPaymentModuleService extends MedusaService({
  OrderPayment,
  PaymentEntry,
  LivePayment,
}) {
  constructor(
    container: Record<string, unknown>,
    private readonly options: OrderPaymentOptions
  ) {
    super(container)
  }

  /** Opens the record of a placed order; false, and no change, if it is there. */
  @InjectTransactionManager()
  async openOrderPayment(
    order: OpenOrderPayment,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return ledger.insertOrderPayment(
      transactionSql(context),
      generateEntityId(undefined, "ordpay"),
      {
        ...order,
        hold_minutes: order.has_hold ? this.options.hold_minutes : null,
      }
    )
  }

  /** Takes a record back whose order came to nothing before any payment. */
  @InjectTransactionManager()
  async dropUnusedOrderPayment(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await ledger.deleteUnusedOrderPayment(transactionSql(context), orderId)
  }

  /**
   * Appends facts to an order's ledger (each once) and brings its state up to
   * date, under a lock on its row and in one transaction.
   *
   * @throws MedusaError NOT_FOUND for an order that was never opened here.
   */
  @InjectTransactionManager()
  async recordEntries(
    orderId: string,
    providerId: string | null,
    entries: readonly PaymentEntryFact[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RecordedPayment> {
    const sql = transactionSql(context)
    const before = await ledger.lockOrderPayment(sql, orderId)
    await this.append(sql, orderId, providerId, entries)

    const derived = derivePayment(
      { amount_minor: before.total_minor },
      await ledger.selectEntries(sql, orderId)
    )
    await ledger.saveDerived(
      sql,
      orderId,
      derived,
      this.options.hold_delayed_minutes
    )

    return {
      ...derived,
      total_minor: before.total_minor,
      currency_code: before.currency_code,
      became_paid: derived.is_paid && !before.was_paid,
    }
  }

  private async append(
    sql: Sql,
    orderId: string,
    providerId: string | null,
    entries: readonly PaymentEntryFact[]
  ): Promise<void> {
    const owner = { order_id: orderId, provider_id: providerId ?? "none" }
    for (const entry of entries) {
      const id = generateEntityId(undefined, "payent")
      await ledger.insertEntry(sql, id, owner, entry)
    }
  }

  /**
   * An order's frozen total and its ledger, oldest first.
   *
   * @throws MedusaError NOT_FOUND for an order that was never opened here.
   */
  @InjectTransactionManager()
  async readLedger(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<Ledger> {
    const sql = transactionSql(context)
    const { total_minor, currency_code } = await ledger.lockOrderPayment(
      sql,
      orderId
    )
    const entries = await ledger.selectEntries(sql, orderId)
    return { total_minor, currency_code, entries }
  }

  /**
   * Notes that staff have looked after an entry, by its id.
   *
   * @throws MedusaError NOT_FOUND when the order has no such entry.
   */
  @InjectTransactionManager()
  async acknowledge(
    orderId: string,
    entryId: string,
    actor: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<RecordedPayment> {
    const entry = await this.retrievePaymentEntry(entryId, {}, context)
    if (entry.order_id !== orderId) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "There is no such entry in this order's ledger."
      )
    }
    return this.recordEntries(
      orderId,
      entry.provider_id,
      [
        {
          reference: entry.reference,
          kind: "acknowledged",
          external_id: acknowledgedName(entry),
          amount_minor: Number(entry.amount_minor),
          currency_code: entry.currency_code,
          actor,
        },
      ],
      context
    )
  }

  /**
   * Claims the order's one payment page for a payment session.
   *
   * @returns the payment session that holds the claim, which may be another.
   */
  @InjectTransactionManager()
  async claimLivePayment(
    orderId: string,
    paymentSessionId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string> {
    return claimLivePayment(
      transactionSql(context),
      generateEntityId(undefined, "livepay"),
      orderId,
      paymentSessionId
    )
  }

  /** Gives the claims of these sessions up: their pages are closed. */
  @InjectTransactionManager()
  async releaseLivePayment(
    orderId: string,
    paymentSessionIds: readonly string[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await releaseLivePayment(
      transactionSql(context),
      orderId,
      paymentSessionIds
    )
  }

  /** Lets an order keep its stock at least until then (ISO 8601). */
  @InjectTransactionManager()
  async extendHold(
    orderId: string,
    until: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await ledger.extendHold(transactionSql(context), orderId, until)
  }

  /** Whether the order's time to be paid has passed. */
  @InjectTransactionManager()
  async isHoldOver(
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return ledger.isHoldOver(transactionSql(context), orderId)
  }

  /**
   * Orders that a sweep should look at, those longest unseen first: unfinished
   * ones, refunds and disputes under way, and now and then all that were paid
   * within half a year, as the service may know what no event told.
   */
  @InjectTransactionManager()
  async findOrdersToCheck(
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return selectOrdersToCheck(transactionSql(context), limit)
  }

  /** Orders without money whose time to be paid has passed. */
  @InjectTransactionManager()
  async findHoldsOver(
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return selectHoldsOver(transactionSql(context), limit)
  }

  /** One page of payments, newest first, and how many there are in all. */
  @InjectTransactionManager()
  async listPayments(
    filter: PaymentsFilter,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ payments: ListedPayment[]; count: number }> {
    return selectPayments(transactionSql(context), filter)
  }

  /** How many orders have matters that staff should look after. */
  @InjectTransactionManager()
  async countOpenMatters(
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<number> {
    return countOpenMatters(transactionSql(context))
  }

  /** The signed token that names an order in a shopper's URLs. */
  @InjectManager()
  async signToken(
    orderId: string,
    @MedusaContext() _context: Context = {}
  ): Promise<string> {
    return signOrderToken(orderId, this.options.order_token_secret)
  }

  /** The order's id, or null for a token that this shop did not sign. */
  @InjectManager()
  async readToken(
    token: string,
    @MedusaContext() _context: Context = {}
  ): Promise<string | null> {
    return readOrderToken(token, this.options.order_token_secret)
  }

  /** The address of the order's own page in the storefront. */
  @InjectManager()
  async orderPageUrl(
    orderId: string,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const token = await this.signToken(orderId, context)
    return `${this.options.storefront_url}/order/${token}`
  }
}
