import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"

import { transactionSql } from "../../shared/sql"
import { choosePayment } from "./choice-sql"
import * as claims from "./claim-sql"
import PaymentChoice from "./models/payment-choice"
import PlacingClaim from "./models/placing-claim"

/**
 * Keeps who makes an order of which cart, which order that became, and how its
 * shopper chose to pay.
 */
export default class PlacingModuleService extends MedusaService({
  PaymentChoice,
  PlacingClaim,
}) {
  /** Writes down how a cart is to be paid; false where that was known already. */
  @InjectTransactionManager()
  async choosePayment(
    cartId: string,
    providerId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return choosePayment(transactionSql(context), {
      id: generateEntityId(undefined, "paych"),
      cart_id: cartId,
      payment_provider_id: providerId,
    })
  }

  /** Tries to become the one who makes an order of this cart. */
  @InjectTransactionManager()
  async claimCart(
    cartId: string,
    owner: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<claims.ClaimedCart> {
    return claims.claimCart(transactionSql(context), {
      id: generateEntityId(undefined, "plcl"),
      cart_id: cartId,
      owner,
    })
  }

  /** Keeps a claim for another while; false when somebody took it over. */
  @InjectTransactionManager()
  async keepClaim(
    cartId: string,
    owner: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return claims.keepClaim(transactionSql(context), { cart_id: cartId, owner })
  }

  /** Writes down which order a cart became; false when it was taken over. */
  @InjectTransactionManager()
  async finishClaim(
    cartId: string,
    owner: string,
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return claims.finishClaim(transactionSql(context), {
      cart_id: cartId,
      owner,
      order_id: orderId,
    })
  }

  /** Gives an unfinished claim back; false when somebody took it over. */
  @InjectTransactionManager()
  async releaseClaim(
    cartId: string,
    owner: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<boolean> {
    return claims.releaseClaim(transactionSql(context), {
      cart_id: cartId,
      owner,
    })
  }

  /** Frees a cart that became an order which is not there any more. */
  @InjectTransactionManager()
  async voidClaim(
    cartId: string,
    orderId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await claims.voidClaim(transactionSql(context), {
      cart_id: cartId,
      order_id: orderId,
    })
  }

  /** The carts whose placing began that long ago and did not come to its end. */
  @InjectTransactionManager()
  async findAbandonedCarts(
    seconds: number,
    limit: number,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return claims.selectAbandonedCarts(transactionSql(context), seconds, limit)
  }
}
