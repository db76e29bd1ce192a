import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

import type { PromotionUses } from "../../modules/promotion/contract"
import { messageOf } from "../../shared/errors"

/**
 * Shows how often promotions are used where core's pages tell it. It is only
 * shown there: a failure is told and stops nothing, and the next use shows it.
 */
export const showUses = async (
  container: MedusaContainer,
  promotionIds: readonly string[]
): Promise<void> => {
  if (promotionIds.length === 0) {
    return
  }
  const promotions = container.resolve<PromotionUses>(Modules.PROMOTION)
  await promotions
    .showUses(promotionIds)
    .catch((error: unknown) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The uses of promotions could not be shown: ${messageOf(error)}`)
    )
}
