import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"

import { readingSql, transactionSql } from "../../shared/sql"
import type { CartCodes } from "./contract"
import { OwnRulesService } from "./own-rules-service"
import * as parked from "./parked"

/** Keeps which codes carts hold, whether they apply or not. */
export class ParkedCodesService extends OwnRulesService implements CartCodes {
  @InjectManager()
  async listCartCodes(
    cartId: string,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<string[]> {
    return parked.listCartCodes(readingSql(context), cartId)
  }

  /** Changes which codes a cart holds; see `parked/change-cart-codes`. */
  @InjectTransactionManager()
  async changeCartCodes(
    cartId: string,
    change: parked.CodeChange,
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<{ before: parked.CartCode[]; refused: string[] }> {
    return parked.changeCartCodes(transactionSql(context), cartId, change)
  }

  /** Makes a cart hold these codes and no others. */
  @InjectTransactionManager()
  async restoreCartCodes(
    cartId: string,
    codes: readonly parked.CartCode[],
    @MedusaContext() context: Context<EntityManager> = {}
  ): Promise<void> {
    await parked.restoreCartCodes(transactionSql(context), cartId, codes)
  }
}
