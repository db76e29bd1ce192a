import { MedusaError } from "@medusajs/framework/utils"

import type { PlacingRefusal } from "../../modules/placing/domain"

/**
 * The error that refuses a placing. The details ride along as a property of
 * their own, which a workflow keeps when it hands a step's error on.
 */
export const refusePlacing = (refusal: PlacingRefusal): MedusaError =>
  Object.assign(
    new MedusaError(
      MedusaError.Types.INVALID_DATA,
      refusal.message,
      refusal.code
    ),
    { details: refusal.details }
  )

/** The error of a placing that goes on although another has taken it over. */
export const refuseTakenOver = (): MedusaError =>
  refusePlacing({
    code: "placing_taken_over",
    message: "Another request is placing this cart. Ask again in a moment.",
    details: {},
  })
