import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { transactionSql } from "../../shared/sql"
import {
  derivePayment,
  readOrderToken,
  signOrderToken,
  type DerivedPayment,
  type PaymentEntryFact,
} from "./domain"
import * as ledger from "./ledger-sql"
import OrderPayment from "./models/order-payment"
import PaymentEntry from "./models/payment-entry"

/** Options of the module in medusa-config.ts. */
export type OrderPaymentOptions = {
  order_token_secret: string
  storefront_url: string
}

/** A placed order and the total that was frozen, in minor units. */
export type OpenOrderPayment = {
  order_id: string
  provider_id: string | null
  currency_code: string
  total_minor: number
}

/** What a call of {@link OrderPaymentModuleService.recordEntries} changed. */
export type RecordedPayment = DerivedPayment & { became_paid: boolean }

/**
 * Keeps the payment ledger of every order and the state derived from it, and
 * signs the links by which a shopper reaches an order.
 */
export default class OrderPaymentModuleService extends MedusaService({
  OrderPayment,
  PaymentEntry,
}) {
  constructor(
    container: Record<string, unknown>,
    private readonly options: OrderPaymentOptions
  ) {
    super(container)
  }

  /** Opens the record of a placed order; a second call changes nothing. */
  @InjectTransactionManager()
  async openOrderPayment(
    order: OpenOrderPayment,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await ledger.insertOrderPayment(
      transactionSql(context),
      generateEntityId(undefined, "ordpay"),
      order
    )
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

    for (const entry of entries) {
      await ledger.insertEntry(
        sql,
        generateEntityId(undefined, "payent"),
        { order_id: orderId, provider_id: providerId ?? "none" },
        entry
      )
    }

    const derived = derivePayment(
      { amount_minor: before.total_minor, currency_code: before.currency_code },
      await ledger.selectEntries(sql, orderId)
    )
    await ledger.saveDerived(sql, orderId, derived)

    return {
      ...derived,
      became_paid: derived.state === "paid" && before.state !== "paid",
    }
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
