import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"

import { dropBatch } from "../../../../workflows/coupon/codes/drop-batch"
import { findBatch } from "../../../../workflows/coupon/codes/find-batch"
import type { BatchDeleted, BatchOpened } from "../types"

/** A batch of codes and how far it is. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BatchOpened>
): Promise<void> => {
  res.status(200).json({ batch: await findBatch(req.scope, req.params.id) })
}

/** Takes all codes of a batch out of use, for good. */
export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BatchDeleted>
): Promise<void> => {
  const { id } = req.params
  await dropBatch(req.scope, id)
  res.status(200).json({ id, object: "coupon_batch", deleted: true })
}
