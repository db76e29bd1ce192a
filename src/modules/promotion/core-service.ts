import type {
  Context,
  FilterablePromotionProps,
  FindConfig,
  IPromotionModuleService,
  PromotionDTO,
} from "@medusajs/framework/types"
import CorePromotionModule from "@medusajs/medusa/promotion"

type CoreService = typeof CorePromotionModule.service
type CoreArguments = ConstructorParameters<CoreService>

export type CoreContainer = CoreArguments[0]
export type CoreDeclaration = CoreArguments[1]

/** What core's class has beyond its interface, and we use. */
interface BeyondInterface {
  listActivePromotions(
    filters?: FilterablePromotionProps,
    config?: FindConfig<PromotionDTO>,
    context?: Context
  ): Promise<PromotionDTO[]>
}

/**
 * Core's service to extend, seen by its interface: the class itself declares
 * its generated methods as properties, which TypeScript lets nobody override.
 */
export const CorePromotionService: new (
  ...given: CoreArguments
) => IPromotionModuleService & BeyondInterface = CorePromotionModule.service
