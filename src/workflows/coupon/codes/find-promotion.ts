import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer, PromotionDTO } from "@medusajs/framework/types"

/**
 * The promotion that codes are to lead to; one of core's will do.
 *
 * @throws MedusaError NOT_FOUND where there is none (any more)
 */
export const findPromotion = async (
  container: MedusaContainer,
  id: string
): Promise<Pick<PromotionDTO, "id" | "code" | "is_automatic">> => {
  const [promotion] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ id }, { select: ["id", "code", "is_automatic"] })
  if (!promotion) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such coupon."
    )
  }
  return promotion
}
