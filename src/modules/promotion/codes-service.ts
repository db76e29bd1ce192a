import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type {
  Context,
  CreatePromotionDTO,
  FilterablePromotionProps,
  FindConfig,
  PromotionDTO,
  UpdatePromotionDTO,
} from "@medusajs/framework/types"

import {
  COUPON_MODULE,
  type CartCodes,
  type CouponBounds,
  type CouponCodes,
  type CouponJudging,
  type CouponPricing,
  type OwnCode,
} from "../coupon/contract"
import { claimOwnCodes, listByCode } from "./codes"
import {
  CorePromotionService,
  type CoreContainer,
  type CoreDeclaration,
} from "./core-service"

type Coupons = CouponPricing &
  CouponBounds &
  CouponJudging &
  CouponCodes &
  CartCodes
type Container = CoreContainer & { [COUPON_MODULE]: Coupons }

const ownCodeOf = ({ id, code }: PromotionDTO): OwnCode[] =>
  code ? [{ promotion_id: id, code }] : []

/** Core's Promotion module, with promotions that many codes lead to. */
export class PromotionCodesService extends CorePromotionService {
  protected readonly coupons: Coupons

  constructor(container: Container, declaration: CoreDeclaration) {
    super(container, declaration)
    this.coupons = container[COUPON_MODULE]
  }

  /** As core's; asked by code, any spelling and the codes of batches count. */
  @InjectManager()
  override async listPromotions(
    filters: FilterablePromotionProps = {},
    config: FindConfig<PromotionDTO> = {},
    @MedusaContext() shared: Context = {}
  ): Promise<PromotionDTO[]> {
    return listByCode(
      (...asked) => super.listPromotions(...asked, shared),
      (typed) => this.coupons.resolveCodes(typed, shared),
      filters,
      config
    )
  }

  /** As `listPromotions`, of those that are active now. */
  @InjectManager()
  override async listActivePromotions(
    filters: FilterablePromotionProps = {},
    config: FindConfig<PromotionDTO> = {},
    @MedusaContext() shared: Context = {}
  ): Promise<PromotionDTO[]> {
    return listByCode(
      (...asked) => super.listActivePromotions(...asked, shared),
      (typed) => this.coupons.resolveCodes(typed, shared),
      filters,
      config
    )
  }

  private async claim(own: OwnCode[], shared: Context): Promise<void> {
    const aliveOf = async (id: string[]) =>
      (await super.listPromotions({ id }, { select: ["id"] }, shared)).map(
        (each) => each.id
      )
    if (own.length > 0) {
      await claimOwnCodes(this.coupons, aliveOf, own, shared)
    }
  }

  override createPromotions(
    data: CreatePromotionDTO,
    shared?: Context
  ): Promise<PromotionDTO>
  override createPromotions(
    data: CreatePromotionDTO[],
    shared?: Context
  ): Promise<PromotionDTO[]>
  /** As core's, in one transaction with what their codes lead to. */
  @InjectTransactionManager()
  override async createPromotions(
    data: CreatePromotionDTO | CreatePromotionDTO[],
    @MedusaContext() shared: Context = {}
  ): Promise<PromotionDTO | PromotionDTO[]> {
    const made = await super.createPromotions([data].flat(), shared)
    await this.claim(made.flatMap(ownCodeOf), shared)
    return Array.isArray(data) ? made : made[0]
  }

  override updatePromotions(
    data: UpdatePromotionDTO,
    shared?: Context
  ): Promise<PromotionDTO>
  override updatePromotions(
    data: UpdatePromotionDTO[],
    shared?: Context
  ): Promise<PromotionDTO[]>
  /** As core's, in one transaction with what their codes lead to. */
  @InjectTransactionManager()
  override async updatePromotions(
    data: UpdatePromotionDTO | UpdatePromotionDTO[],
    @MedusaContext() shared: Context = {}
  ): Promise<PromotionDTO | PromotionDTO[]> {
    const changes = [data].flat()
    const before = await super.listPromotions(
      { id: changes.map(({ id }) => id) },
      { select: ["id", "code"] },
      shared
    )
    const codes = new Map(before.map(({ id, code }) => [id, code]))
    const made = await super.updatePromotions(changes, shared)
    const renamed = made.filter(({ id, code }) => codes.get(id) !== code)
    await this.claim(renamed.flatMap(ownCodeOf), shared)
    return Array.isArray(data) ? made : made[0]
  }
}
