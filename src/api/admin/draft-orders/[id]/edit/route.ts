import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { cancelDraftEditWorkflow } from "../../../../../workflows/coupon/codes/cancel-draft-edit"

/**
 * Replaces core's route, which would leave promotions with the draft that were
 * added by a batch's code.
 */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const { id } = req.params
  await cancelDraftEditWorkflow(req.scope).run({ input: { order_id: id } })
  res.status(200).json({ id, object: "draft-order-edit", deleted: true })
}
